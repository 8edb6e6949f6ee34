import WordLists

/// The names of keys and columns, whatever their case, signs and nesting.
enum RecordKeys {
  /// What a key tells, and how early it is asked: the lower the rank, the earlier.
  struct Place: Hashable, Sendable {
    var slot: RecordSlot
    var rank: Int
  }

  /// Returns what a key tells; nil for a key that tells nothing known.
  ///
  /// `source.name`, `fields/bodyText`, `og:title` and `authors.0.name` are names in others: outer names that hold whole
  /// records, and inner ones that only say "name" or a number, do not count.
  static func place(of key: String) -> Place? {
    if let place = places[key] { return place }
    // A search engine puts the record itself under this name.
    if key.hasPrefix("_source.") { return place(of: String(key.dropFirst(8))) }
    guard key.utf8.count <= 80 else { return nil }
    let whole = folded(key)
    if let place = places[whole] { return place }
    let parts = key.split(whereSeparator: { "./:>[]|".contains($0) }).map { folded($0) }
    guard parts.count > 1 else { return nil }
    let inside = parts.dropLast().prefix { isNest($0) }.count
    for depth in inside == 0 ? [0] : [inside, 0] {
      var path = parts[depth...]
      while path.count > 1, let last = path.last, last.allSatisfy(\.isNumber) || innerRanks[last] != nil {
        path.removeLast()
      }
      if var place = places[path.joined()], place.slot != .nest {
        place.rank += depth
        return place
      }
    }
    return nil
  }

  /// Returns a key in small letters and digits alone.
  static func folded(_ key: some StringProtocol) -> String {
    var bytes = [UInt8]()
    for byte in key.utf8 {
      if byte &- 65 < 26 {
        bytes.append(byte | 32)
      } else if byte &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether an object under a key holds keys of the record itself.
  static func isNest(_ folded: String) -> Bool {
    guard let slot = places[folded]?.slot else { return folded == "source" }
    return slot == .nest || slot == .text
  }

  /// The keys in an object that hold its name, with their ranks: the lowest is the most telling.
  static let innerRanks = ranks(
    "value name title main basic text label rendered original displayname fullname webtitle t eng en date oid "
      + "numberlong url"
  )

  /// Returns the words of a text with their places in it.
  static func ranks(_ words: String) -> [String: Int] {
    var ranks = [String: Int]()
    for (rank, word) in words.split(separator: " ").enumerated() { ranks[String(word)] = rank }
    return ranks
  }

  private static let places: [String: Place] = {
    var places = [String: Place]()
    for (rank, entry) in WordList("records/keys").entries.enumerated() {
      guard let slot = entry.values.first.flatMap({ RecordSlot(named: $0) }) else { continue }
      places[entry.text] = Place(slot: slot, rank: rank)
    }
    return places
  }()
}
