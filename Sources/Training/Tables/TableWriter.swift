import Annotators
import Foundation

/// Why a table cannot be written.
enum TrainingError: Error {
  case unknownSection(String)
  case sameHash(phrase: String, other: String)
  case tooManyNames(Int)
}

/// Lays out the two word tables; the layout is described in `MODELS.md`.
enum TableWriter {
  /// One phrase with its classes and the positions of names to show, 0 for none.
  struct Phrase {
    var text: String
    var classes: NameClasses
    var canonical: Int
    var country: Int
  }

  /// Slots for each hundred entries, in percent.
  static let roominess = 150

  /// The phrase table: header, slots of 16 bytes, offsets of the names, names.
  ///
  /// The name at position 0 is not used: 0 stands for none.
  static func phraseTable(_ phrases: [Phrase], names: [String]) throws -> [UInt8] {
    guard names.count < 0x1_0000 else { throw TrainingError.tooManyNames(names.count) }
    let slotCount = max(1, phrases.count * roominess / 100)
    var slots = [(hash: UInt64, position: Int)?](repeating: nil, count: slotCount)
    let hashed = phrases.indices.map { (hash: PhraseHash(phrases[$0].text.utf8).value, position: $0) }
    for (hash, position) in hashed.sorted(by: { $0.hash < $1.hash }) {
      var home = Gazetteer.home(of: hash, among: slotCount)
      while let taken = slots[home] {
        if taken.hash == hash {
          throw TrainingError.sameHash(phrase: phrases[position].text, other: phrases[taken.position].text)
        }
        home = home + 1 == slotCount ? 0 : home + 1
      }
      slots[home] = (hash, position)
    }
    var bytes = header(Gazetteer.phraseMagic, slots: slotCount, names: names.count)
    for slot in slots {
      guard let slot else {
        bytes += [UInt8](repeating: 0, count: 16)
        continue
      }
      let phrase = phrases[slot.position]
      append(slot.hash, to: &bytes)
      append(phrase.classes.rawValue, to: &bytes)
      append(UInt32(phrase.country) << 16 | UInt32(phrase.canonical), to: &bytes)
    }
    var offset = bytes.count + (names.count + 1) * 4
    for name in names {
      append(UInt32(offset), to: &bytes)
      offset += name.utf8.count
    }
    append(UInt32(offset), to: &bytes)
    for name in names { bytes += Array(name.utf8) }
    return bytes
  }

  /// The casing table: header and slots of 4 bytes, 24 bits of the hash over 8 bits of the share of capitals.
  static func casingTable(_ shares: [String: UInt8]) -> [UInt8] {
    let slotCount = max(1, shares.count * roominess / 100)
    var slots = [UInt32](repeating: 0, count: slotCount)
    let hashed = shares.map { (hash: PhraseHash($0.key.utf8).value, share: $0.value) }
    for (hash, share) in hashed.sorted(by: { $0.hash < $1.hash }) {
      var home = Gazetteer.home(of: hash, among: slotCount)
      while slots[home] != 0 { home = home + 1 == slotCount ? 0 : home + 1 }
      slots[home] = Gazetteer.casingMark(of: hash) << 8 | UInt32(share)
    }
    var bytes = header(Gazetteer.casingMagic, slots: slotCount, names: 0)
    for slot in slots { append(slot, to: &bytes) }
    return bytes
  }

  private static func header(_ magic: UInt32, slots: Int, names: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in [magic, Gazetteer.version, UInt32(slots), UInt32(names)] { append(word, to: &bytes) }
    bytes += [UInt8](repeating: 0, count: Gazetteer.headerSize - bytes.count)
    return bytes
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    var rest = number
    for _ in 0..<(number.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
