import Annotators

/// Writes the tables of names and of casing; their layout is described in `MODELS.md`.
enum TableWriter {
  /// A phrase with its classes, and the indices of its established name and of its country; 0 for none.
  struct Phrase {
    var text: String
    var classes: NameClasses
    var canonical: Int
    var country: Int
  }

  /// The number of slots for a hundred entries.
  static let roominess = 150

  /// The bytes of the table of names: header, slots of 16 bytes, offsets of the names, names.
  ///
  /// The name at index 0 is not used: 0 stands for none.
  static func phraseTable(_ phrases: [Phrase], names: [String]) throws -> [UInt8] {
    guard names.count < 0x1_0000 else { throw TrainingError.tooManyNames(names.count) }
    let slotCount = max(1, phrases.count * roominess / 100)
    var slots = [(hash: UInt64, index: Int)?](repeating: nil, count: slotCount)
    let hashed = phrases.indices.map { (hash: PhraseHash(phrases[$0].text.utf8).value, index: $0) }
    for (hash, index) in hashed.sorted(by: { $0.hash < $1.hash }) {
      var home = Gazetteer.home(of: hash, among: slotCount)
      while let taken = slots[home] {
        if taken.hash == hash {
          throw TrainingError.sameHash(phrase: phrases[index].text, other: phrases[taken.index].text)
        }
        home = home + 1 == slotCount ? 0 : home + 1
      }
      slots[home] = (hash, index)
    }
    var writer = header(Gazetteer.phraseMagic, slots: slotCount, names: names.count)
    for slot in slots {
      let phrase = slot.map { phrases[$0.index] }
      writer.append(slot?.hash ?? 0)
      writer.append(phrase?.classes.rawValue ?? 0)
      writer.append(phrase.map { UInt32($0.country) << 16 | UInt32($0.canonical) } ?? 0)
    }
    var offset = writer.bytes.count + (names.count + 1) * 4
    for name in names {
      writer.append(UInt32(offset))
      offset += name.utf8.count
    }
    writer.append(UInt32(offset))
    for name in names { writer.append(contentsOf: name.utf8) }
    return writer.bytes
  }

  /// The bytes of the table of casing: header, and slots of 24 bits of the hash above 8 bits of the share
  /// of capitals.
  static func casingTable(_ shares: [String: UInt8]) -> [UInt8] {
    let slotCount = max(1, shares.count * roominess / 100)
    var slots = [UInt32](repeating: 0, count: slotCount)
    let hashed = shares.map { (hash: PhraseHash($0.key.utf8).value, share: $0.value) }
    for (hash, share) in hashed.sorted(by: { $0.hash < $1.hash }) {
      var home = Gazetteer.home(of: hash, among: slotCount)
      while slots[home] != 0 { home = home + 1 == slotCount ? 0 : home + 1 }
      slots[home] = Gazetteer.casingFingerprint(of: hash) << 8 | UInt32(share)
    }
    var writer = header(Gazetteer.casingMagic, slots: slotCount, names: 0)
    writer.append(contentsOf: slots)
    return writer.bytes
  }

  private static func header(_ magic: UInt32, slots: Int, names: Int) -> ByteWriter {
    var writer = ByteWriter()
    writer.append(contentsOf: [magic, Gazetteer.version, UInt32(slots), UInt32(names)])
    writer.pad(to: Gazetteer.headerSize)
    return writer
  }
}
