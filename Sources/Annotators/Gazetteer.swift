import CAssets

/// What the word tables know of a phrase; several bits may be set ("Georgia" is a country, a state and a name).
public struct NameClasses: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32

  /// Any bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A country, by any of its names: "Philippines", "U.S.", "Britain".
  public static let country = NameClasses(rawValue: 1 << 0)
  /// The capital of a country.
  public static let capital = NameClasses(rawValue: 1 << 1)
  /// A city of 15,000 people or more.
  public static let city = NameClasses(rawValue: 1 << 2)
  /// A city of 500,000 people or more, or a capital.
  public static let largeCity = NameClasses(rawValue: 1 << 3)
  /// A state, province or other first division of a country.
  public static let region = NameClasses(rawValue: 1 << 4)
  /// A short form of a region used after a city: "Calif.", "Ont.".
  public static let regionAbbreviation = NameClasses(rawValue: 1 << 5)
  /// An adjective or noun of nationality, people or place: "Russian", "Filipinos", "Londoners".
  public static let demonym = NameClasses(rawValue: 1 << 6)
  /// A religious group or its adjective: "Sunni", "Catholics".
  public static let religion = NameClasses(rawValue: 1 << 7)
  /// A political group or its adjective: "Democrats", "Tory".
  public static let politicalGroup = NameClasses(rawValue: 1 << 8)
  /// A place without a government: "Pacific Rim", "Mediterranean", "Mount Everest".
  public static let location = NameClasses(rawValue: 1 << 9)
  /// A given name of men: "Rodrigo".
  public static let givenMale = NameClasses(rawValue: 1 << 10)
  /// A given name of women: "Angela"; many names are both.
  public static let givenFemale = NameClasses(rawValue: 1 << 11)
  /// A family name: "Kuczynski".
  public static let surname = NameClasses(rawValue: 1 << 12)
  /// A newspaper, broadcaster, agency or site: "Reuters", "ABS-CBN".
  public static let newsOrganization = NameClasses(rawValue: 1 << 13)
  /// An international body, alliance or treaty organisation: "NATO", "European Union".
  public static let internationalBody = NameClasses(rawValue: 1 << 14)
  /// A well-known company or brand: "Gazprom".
  public static let company = NameClasses(rawValue: 1 << 15)
  /// A party or armed movement: "Likud", "Hezbollah".
  public static let party = NameClasses(rawValue: 1 << 16)
  /// An agency, institution, association or court with a name of its own: "FBI", "Pentagon", "Harvard".
  public static let agency = NameClasses(rawValue: 1 << 17)
  /// A sports club by its short name: "Arsenal", "Yankees".
  public static let team = NameClasses(rawValue: 1 << 18)
  /// A named event: "World War II", "Olympics".
  public static let event = NameClasses(rawValue: 1 << 19)
  /// A form of address, always before a person's name: "Mr.", "Dame".
  public static let honorific = NameClasses(rawValue: 1 << 20)
  /// An office or rank that stands straight before a person's name: "President", "Gen.".
  public static let title = NameClasses(rawValue: 1 << 21)
  /// An office or calling that describes a person: "foreign minister", "spokeswoman".
  public static let office = NameClasses(rawValue: 1 << 22)
  /// The head of an event's name: "Summit", "War", "Cup".
  public static let eventHead = NameClasses(rawValue: 1 << 23)
  /// The head of an organisation's name: "Ministry", "University", "Court".
  public static let organizationHead = NameClasses(rawValue: 1 << 24)
  /// What follows a company's name: "Inc.", "GmbH".
  public static let organizationSuffix = NameClasses(rawValue: 1 << 25)
  /// The head of a place's name: "River", "Street", "Mount".
  public static let locationHead = NameClasses(rawValue: 1 << 26)
  /// A day of the week, also short: "Saturday", "Sat.".
  public static let weekday = NameClasses(rawValue: 1 << 27)
  /// A month, also short: "November", "Nov.".
  public static let month = NameClasses(rawValue: 1 << 28)
  /// A small word inside a person's name: "van", "bin", "de la".
  public static let nameParticle = NameClasses(rawValue: 1 << 29)
  /// Also an ordinary word, or a place that is also a name of persons: "Reading", "us", "Jordan".
  public static let ambiguous = NameClasses(rawValue: 1 << 30)
  /// Longer phrases of the table begin with this one and a space; it may be no entry itself.
  public static let continues = NameClasses(rawValue: 1 << 31)

  /// Every class with its name, in the order of the bits.
  public static let named: [(name: String, bits: NameClasses)] = [
    ("country", .country), ("capital", .capital), ("city", .city), ("largeCity", .largeCity),
    ("region", .region), ("regionAbbreviation", .regionAbbreviation), ("demonym", .demonym),
    ("religion", .religion), ("politicalGroup", .politicalGroup), ("location", .location),
    ("givenMale", .givenMale), ("givenFemale", .givenFemale), ("surname", .surname),
    ("newsOrganization", .newsOrganization), ("internationalBody", .internationalBody),
    ("company", .company), ("party", .party), ("agency", .agency), ("team", .team), ("event", .event),
    ("honorific", .honorific), ("title", .title), ("office", .office), ("eventHead", .eventHead),
    ("organizationHead", .organizationHead), ("organizationSuffix", .organizationSuffix),
    ("locationHead", .locationHead), ("weekday", .weekday), ("month", .month),
    ("nameParticle", .nameParticle), ("ambiguous", .ambiguous), ("continues", .continues),
  ]
}

/// The running hash of a phrase: FNV-1a over bytes with ASCII letters lower-cased, mixed at the end.
///
/// A run of spaces, tabs or line ends counts as one space; bytes above 127 are taken as they are.
public struct PhraseHash: Sendable, Hashable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var spaced = true

  /// The hash of nothing yet.
  public init() {}

  /// The hash of whole bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Takes one more byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    var folded = byte
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
      if spaced { return }
      spaced = true
      folded = 0x20
    } else {
      spaced = false
      if byte >= 0x41 && byte <= 0x5a { folded = byte | 0x20 }
    }
    state = (state ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
  }

  /// Takes one more word after a space; at the start without one.
  @inline(__always)
  public mutating func appendWord(_ bytes: some Sequence<UInt8>) {
    append(0x20)
    for byte in bytes { append(byte) }
  }

  /// The finished hash, never 0; more bytes may still follow.
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed &>> 32)) &* 0xd6e8_feb8_6659_fd93
    mixed = (mixed ^ (mixed &>> 32)) &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed &>> 32
    return mixed == 0 ? 1 : mixed
  }
}

/// Names of places, persons and organisations and the usual case of words, read in place from embedded tables.
///
/// Case does not count, so a caller looks at the capitals of the text itself (`us` finds the country, marked
/// `ambiguous`). Accents may stand or be left out. The layout of both tables is described in `MODELS.md`.
public struct Gazetteer: Sendable {
  /// The tables of this program.
  public static let standard = Gazetteer(
    phrases: unsafe Table(newshound_asset_named("tables/gazetteer.bin")),
    words: unsafe Table(newshound_asset_named("tables/casing.bin"))
  )

  /// Identifies a phrase table: "NHGZ" as a little-endian number.
  public static let phraseMagic: UInt32 = 0x5a47_484e
  /// Identifies a casing table: "NHCS" as a little-endian number.
  public static let casingMagic: UInt32 = 0x5343_484e
  /// The only version of both layouts.
  public static let version: UInt32 = 1
  /// Bytes before the first slot of either table.
  public static let headerSize = 32

  private let phrases: Table
  private let words: Table
  private let phraseSlots: Int
  private let casingSlots: Int
  private let nameCount: Int

  init(phrases: Table, words: Table) {
    self.phrases = phrases
    self.words = words
    let phrasesFit = phrases.has(magic: Self.phraseMagic, slotSize: 16)
    phraseSlots = phrasesFit ? Int(phrases.word(at: 8)) : 0
    nameCount = phrasesFit ? Int(phrases.word(at: 12)) : 0
    casingSlots = words.has(magic: Self.casingMagic, slotSize: 4) ? Int(words.word(at: 8)) : 0
  }

  /// What the phrase of a finished hash is; empty when it is not in the table.
  public func classes(ofHash hash: UInt64) -> NameClasses {
    guard let slot = slot(of: hash) else { return [] }
    return NameClasses(rawValue: phrases.word(at: slot + 8))
  }

  /// What a phrase is, from its bytes in the text.
  public func lookup(_ bytes: some Sequence<UInt8>) -> NameClasses {
    classes(ofHash: PhraseHash(bytes).value)
  }

  /// The established name of a country, body or organisation: "United States" for "U.S.".
  public func canonicalName(ofHash hash: UInt64) -> String? {
    guard let slot = slot(of: hash) else { return nil }
    return name(at: Int(phrases.word(at: slot + 12) & 0xffff))
  }

  /// The country of a demonym, city or region: "Philippines" for "Filipino".
  ///
  /// Nil where several countries share the phrase, except that a large city outweighs its namesakes.
  public func countryName(ofHash hash: UInt64) -> String? {
    guard let slot = slot(of: hash) else { return nil }
    return name(at: Int(phrases.word(at: slot + 12) &>> 16))
  }

  /// How often news writes a word with a capital inside a sentence: 0 never, 255 always, nil unknown.
  public func casing(ofHash hash: UInt64) -> UInt8? {
    guard casingSlots > 0 else { return nil }
    let mark = Self.casingMark(of: hash)
    var position = Self.home(of: hash, among: casingSlots)
    for _ in 0..<casingSlots {
      let slot = words.word(at: Self.headerSize + position * 4)
      if slot == 0 { return nil }
      if slot &>> 8 == mark { return UInt8(truncatingIfNeeded: slot) }
      position = position + 1 == casingSlots ? 0 : position + 1
    }
    return nil
  }

  /// The slot where the search for a hash begins.
  public static func home(of hash: UInt64, among slots: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(slots)).high)
  }

  /// The 24 bits, never 0, by which the casing table knows a word.
  public static func casingMark(of hash: UInt64) -> UInt32 {
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

/// Bytes of an embedded file, read as little-endian numbers; outside of it everything is 0.
@safe struct Table: @unchecked Sendable {
  private let start: UnsafeRawPointer?
  private let count: Int

  init(_ asset: newshound_asset) {
    unsafe start = unsafe asset.bytes.map { unsafe UnsafeRawPointer($0) }
    count = unsafe asset.count
  }

  /// The numbers in some bytes, which must stay where they are.
  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe start = bytes.baseAddress
    count = bytes.count
  }

  /// An empty table.
  init() {
    unsafe start = nil
    count = 0
  }

  /// Whether the header names this layout and all slots and names lie inside.
  func has(magic: UInt32, slotSize: Int) -> Bool {
    guard word(at: 0) == magic, word(at: 4) == Gazetteer.version else { return false }
    let names = slotSize == 16 ? (Int(word(at: 12)) + 1) * 4 : 0
    return Gazetteer.headerSize + Int(word(at: 8)) * slotSize + names <= count
  }

  @inline(__always)
  func word(at offset: Int) -> UInt32 {
    guard let start = unsafe start, offset >= 0, offset <= count - 4 else { return 0 }
    return unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func longWord(at offset: Int) -> UInt64 {
    guard let start = unsafe start, offset >= 0, offset <= count - 8 else { return 0 }
    return unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  func text(from lower: Int, to upper: Int) -> String? {
    guard let start = unsafe start, lower >= 0, lower < upper, upper <= count else { return nil }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: start + lower, count: upper - lower),
      as: UTF8.self
    )
  }
}
