/// Text of the Macintosh's old encoding that was read as Windows-1252, as in "donÕt" for "don’t".
enum MacRoman {
  static let note = "The text was Mac Roman read as Windows-1252; its marks and accents were mended."

  /// Returns the text that was meant; nil if the text is no such text.
  ///
  /// The proof is the capital letter that an apostrophe between two small letters becomes, found twice, in a text
  /// without curly quotation marks.
  static func mended(_ text: String) -> String? {
    var before: UInt8 = 0
    var proofs = 0
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte == 0xC3, before &- 97 < 26 {
        guard let second = bytes.next(), let third = bytes.next() else { break }
        if second == 0x95, third &- 97 < 26 { proofs += 1 }
        before = third
      } else {
        before = byte
      }
    }
    guard proofs >= 2 else { return nil }
    var mended = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\u{2018}\u{2019}\u{201C}\u{201D}".unicodeScalars.contains(scalar), proofs < 8 { return nil }
      mended.append(meant(scalar))
    }
    return String(mended)
  }

  private static func meant(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    guard let byte = TextDecoder.windowsByte(of: scalar) else { return scalar }
    return characters[Int(byte) - 0x80]
  }

  /// The characters of the bytes 80 to FF, after Apple's table in the Unicode Consortium's mappings.
  private static let characters = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
      + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars
  )
}
