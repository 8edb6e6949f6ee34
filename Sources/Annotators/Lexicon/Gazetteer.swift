import CAssets

/// Hash tables of names and of the usual case of words, read in place from embedded files.
///
/// Look-up ignores case, so a caller has to check the capitals of the text itself ("us" finds the country, with the
/// class `ambiguous`). Accents may be left out. The layout of both tables is described in `MODELS.md`.
public struct Gazetteer: Sendable {
  /// The tables of this program.
  public static let standard = Gazetteer(
    phrases: unsafe EmbeddedTable(newshound_asset_named("tables/gazetteer.bin")),
    words: unsafe EmbeddedTable(newshound_asset_named("tables/casing.bin"))
  )

  /// The first four bytes of a phrase table: "NHGZ" as a little-endian number.
  public static let phraseMagic: UInt32 = 0x5a47_484e
  /// The first four bytes of a casing table: "NHCS" as a little-endian number.
  public static let casingMagic: UInt32 = 0x5343_484e
  /// The version of both layouts.
  public static let version: UInt32 = 1
  /// The number of bytes before the first slot of either table.
  public static let headerSize = 32

  private let phrases: EmbeddedTable
  private let words: EmbeddedTable
  private let phraseSlots: Int
  private let casingSlots: Int
  private let nameCount: Int

  init(phrases: EmbeddedTable, words: EmbeddedTable) {
    self.phrases = phrases
    self.words = words
    let phrasesFit = phrases.has(magic: Self.phraseMagic, slotSize: 16)
    phraseSlots = phrasesFit ? Int(phrases.word(at: 8)) : 0
    nameCount = phrasesFit ? Int(phrases.word(at: 12)) : 0
    casingSlots = words.has(magic: Self.casingMagic, slotSize: 4) ? Int(words.word(at: 8)) : 0
  }

  /// The classes of a phrase by its hash; empty if the table does not have it.
  public func classes(ofHash hash: UInt64) -> NameClasses {
    guard let slot = slot(of: hash) else { return [] }
    return NameClasses(rawValue: phrases.word(at: slot + 8))
  }

  /// The classes of a phrase by its bytes in UTF-8.
  public func lookup(_ bytes: some Sequence<UInt8>) -> NameClasses {
    classes(ofHash: PhraseHash(bytes).value)
  }

  /// The established name of a country or organisation: "United States" for "U.S.".
  public func canonicalName(ofHash hash: UInt64) -> String? {
    guard let slot = slot(of: hash) else { return nil }
    return name(at: Int(phrases.word(at: slot + 12) & 0xffff))
  }

  /// The country of a demonym, city or region: "Philippines" for "Filipino".
  ///
  /// Nil if several countries share the phrase, unless one of the places is a large city.
  public func countryName(ofHash hash: UInt64) -> String? {
    guard let slot = slot(of: hash) else { return nil }
    return name(at: Int(phrases.word(at: slot + 12) &>> 16))
  }

  /// How often news writes a word with a capital inside a sentence: 0 never, 255 always, nil unknown.
  public func casing(ofHash hash: UInt64) -> UInt8? {
    guard casingSlots > 0 else { return nil }
    let fingerprint = Self.casingFingerprint(of: hash)
    var position = Self.home(of: hash, among: casingSlots)
    for _ in 0..<casingSlots {
      let slot = words.word(at: Self.headerSize + position * 4)
      if slot == 0 { return nil }
      if slot &>> 8 == fingerprint { return UInt8(truncatingIfNeeded: slot) }
      position = position + 1 == casingSlots ? 0 : position + 1
    }
    return nil
  }

  /// The slot where the search for a hash begins.
  public static func home(of hash: UInt64, among slots: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(slots)).high)
  }

  /// The 24 bits, never 0, that stand for a word in the casing table.
  public static func casingFingerprint(of hash: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: hash) & 0xff_ffff, 1)
  }

  private func slot(of hash: UInt64) -> Int? {
    guard phraseSlots > 0 else { return nil }
    var position = Self.home(of: hash, among: phraseSlots)
    for _ in 0..<phraseSlots {
      let offset = Self.headerSize + position * 16
      let stored = phrases.longWord(at: offset)
      if stored == hash { return offset }
      if stored == 0 { return nil }
      position = position + 1 == phraseSlots ? 0 : position + 1
    }
    return nil
  }

  private func name(at index: Int) -> String? {
    guard index > 0, index < nameCount else { return nil }
    let offsets = Self.headerSize + phraseSlots * 16
    let start = Int(phrases.word(at: offsets + index * 4))
    let end = Int(phrases.word(at: offsets + index * 4 + 4))
    return phrases.text(from: start, to: end)
  }
}
