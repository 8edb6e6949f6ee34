import Documents
import JSON

/// One article as named values: an object of JSON, a row of a table, a reference of a catalogue.
struct ArticleRecord {
  /// A value with what its name tells.
  private struct Part {
    var place: RecordKeys.Place
    var value: DecodedJSON
  }

  /// The reason why a record is not an article.
  enum Failure: Error, Hashable {
    case noText(keys: [String])
    case link, removed, canceled

    /// The reason as a short phrase.
    var reason: String {
      switch self {
      case .noText(let keys):
        guard !keys.isEmpty else { return "no text" }
        let more = keys.count > 12 ? ", …" : ""
        return "no text; its keys are " + keys.prefix(12).joined(separator: ", ") + more
      case .link: return "a link without text"
      case .removed: return "removed by the provider"
      case .canceled: return "canceled by the provider"
      }
    }
  }

  private var parts: [Part] = []

  /// The names of the values.
  private(set) var keys: [String] = []

  /// Creates an empty record.
  init() {}

  /// Creates the record of an object.
  init(_ value: DecodedJSON) {
    guard case .object(let values) = value else { return }
    for key in values.keys.sorted() { add(key, values[key] ?? .null) }
  }

  /// Adds a value under a name.
  ///
  /// The keys of an object that holds a part of the record, such as "fields", are added as its own; those of one that
  /// only describes it, such as "meta", are asked after them.
  mutating func add(_ key: String, _ value: DecodedJSON) {
    keys.append(key)
    add(key, value, depth: 0, later: 0)
  }

  private mutating func add(_ key: String, _ value: DecodedJSON, depth: Int, later: Int) {
    if depth < 4, case .object(let values) = value {
      let folded = RecordKeys.folded(key)
      if RecordKeys.isNest(folded), folded != "source" || key.hasPrefix("_") {
        let later = later + (folded.hasPrefix("meta") || ["og", "thread"].contains(folded) ? 1_000 : 0)
        for inner in values.keys.sorted() {
          add(inner, values[inner] ?? .null, depth: depth + 1, later: later)
        }
      }
    }
    guard var place = RecordKeys.place(of: key), place.slot != .nest, key != "_source" else { return }
    place.rank += later
    add(place, value)
  }

  /// Adds a value whose meaning is known.
  mutating func add(_ place: RecordKeys.Place, _ value: DecodedJSON) {
    if case .null = value { return }
    parts.append(Part(place: place, value: value))
  }

  /// The values of a slot, the most telling first, each with its rank.
  func ranked(_ slot: RecordSlot) -> [(rank: Int, value: DecodedJSON)] {
    var found: [(rank: Int, value: DecodedJSON)] = []
    for part in parts where part.place.slot == slot {
      let index = found.lastIndex { $0.rank <= part.place.rank }.map { $0 + 1 } ?? 0
      found.insert((part.place.rank, part.value), at: index)
    }
    return found
  }

  /// The values of a slot, the most telling first.
  func values(_ slot: RecordSlot) -> [DecodedJSON] { ranked(slot).map(\.value) }

  /// The first value of a slot in words; nil if there is none.
  func words(_ slot: RecordSlot) -> String? {
    for value in values(slot) {
      if let words = value.words { return words }
    }
    return nil
  }

  /// Whether there is something under a slot.
  func has(_ slot: RecordSlot) -> Bool { words(slot) != nil }

  /// How much of a text a record has.
  enum TextKind {
    /// A text of its own, or one that is put together from objects, which may as well be records themselves.
    case whole, nested
    /// A summary or a first paragraph; nothing.
    case part, none
  }

  /// How much of a text the record has.
  var textKind: TextKind {
    var kind = TextKind.none
    for part in parts {
      switch part.place.slot {
      case .text, .html:
        if case .string(let text) = part.value, !DecodedJSON.isMissing(text) { return .whole }
        if let lines = part.value.elements, case .string? = lines.first, !hasTitles(lines.count) {
          return .whole
        }
        if kind != .nested, RecordText(part.value) != nil { kind = .nested }
      case .lead, .summary:
        if kind == .none, part.value.words != nil { kind = .part }
      default: break
      }
    }
    return kind
  }

  /// Whether there are as many titles: the values are columns of a table then.
  private func hasTitles(_ count: Int) -> Bool {
    count > 1 && (values(.title) + values(.headline)).contains { $0.elements?.count == count }
  }

  /// Whether there is a headline or a title.
  var isNamed: Bool { has(.title) || has(.headline) }
}
