import WordLists

/// The joining of words that are broken at the ends of lines.
struct BrokenWords {
  private var words: Set<String> = []

  /// The number of words that were joined.
  private(set) var joined = 0

  /// Collects the whole words of a text, which decide between "price-determining" and "pricedetermining".
  init(_ text: String) {
    for word in text.split(whereSeparator: { $0.isWhitespace || "\u{2014}\u{2013}/".contains($0) }) {
      let core = word.lowercased().trimmingPunctuation()
      if core.utf8.count > 3 { words.insert(core) }
    }
  }

  /// Whether a line ends with a hyphen behind a letter.
  static func isBroken(_ line: some StringProtocol) -> Bool {
    guard let last = line.last, isHyphen(last), let before = line.dropLast().last else { return false }
    return before.isLetter
  }

  /// The number of lines of a text that end in the middle of a word, and the number of lines.
  static func count(in bytes: [UInt8]) -> (broken: Int, lines: Int) {
    var broken = 0
    var lines = 1
    var position = 0
    while let end = bytes[position...].firstIndex(of: 10) {
      lines += 1
      var last = end - 1
      if last >= 0, bytes[last] == 13 { last -= 1 }
      position = end + 1
      // A soft hyphen has two bytes.
      guard last > 0, bytes[last] == UInt8(ascii: "-") || bytes[last] == 0xAD && bytes[last - 1] == 0xC2,
        last >= (bytes[last] == 0xAD ? 2 : 1)
      else {
        continue
      }
      var next = end + 1
      while next < bytes.count, bytes[next] == 32 { next += 1 }
      let before = bytes[last - (bytes[last] == 0xAD ? 2 : 1)]
      if (before | 32) &- 97 < 26, next < bytes.count, bytes[next] &- 97 < 26 { broken += 1 }
    }
    return (broken, lines)
  }

  /// Appends a line to the lines of a paragraph before it.
  mutating func append(_ line: String, to text: inout String) {
    guard BrokenWords.isBroken(text), let first = line.first, first.isLetter else {
      text += text.isEmpty || text.hasSuffix("\u{2014}") ? line : " " + line
      return
    }
    let hyphen = text.removeLast()
    let head =
      text.suffix(60).split(whereSeparator: \.isWhitespace).last.map { $0.lowercased().trimmingPunctuation() }
      ?? ""
    let tail =
      line.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased().trimmingPunctuation() } ?? ""
    if hyphen != "\u{AD}", first.isUppercase || keepsHyphen(head, tail) {
      text.append("-")
    } else {
      joined += 1
    }
    text += line
  }

  /// Whether two pieces make a word with a hyphen: the rest of the text decides, then the second piece.
  private func keepsHyphen(_ head: String, _ tail: String) -> Bool {
    if words.contains(head + tail) { return false }
    if words.contains(head + "-" + tail) { return true }
    if head.contains("-") { return BrokenWords.compounds.contains(tail) || BrokenWords.small.contains(tail) }
    if BrokenWords.prefixes.contains(head) { return true }
    if head == "so" { return tail == "called" }
    guard head.utf8.count > 2, !BrokenWords.firstParts.contains(head) else { return false }
    let second = tail.split(separator: "-").first.map(String.init) ?? tail
    return BrokenWords.compounds.contains(second)
      || second.hasSuffix("ing") && second.utf8.count > 6 && words.contains(second)
  }

  private static func isHyphen(_ character: Character) -> Bool {
    character == "-" || character == "\u{2010}" || character == "\u{AD}"
  }

  private static let compounds = WordSet(WordList("spelling/second-parts-of-compounds"))
  private static let prefixes = WordSet(words: ["self", "ex", "vice"])
  /// First parts of words without a hyphen, as in "understanding" and "outstanding".
  private static let firstParts = WordSet(WordList("readers/first-parts"))
  private static let small = WordSet(WordList("readers/small-parts"))
}
