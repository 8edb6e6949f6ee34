import Documents
import Letters

/// A part of a comparison, which `--only` chooses.
enum ComparisonPart: String, CaseIterable, Sendable {
  case text, whys, figures, quotations, people, organisations, places, dates, words

  /// The heading of its section.
  var title: String {
    switch self {
    case .text: "Shared text"
    case .whys: "Five Ws"
    case .words: "Vocabulary"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The heading of the column that says what its rows are about.
  var column: String {
    switch self {
    case .whys: "question"
    case .figures: "figure"
    case .quotations: "quote"
    case .dates: "date"
    default: "name"
    }
  }

  /// The types of its names; empty for a part without names.
  var types: Set<EntityType> {
    switch self {
    case .people: [.person]
    case .organisations: [.organization]
    case .places: [.geopolitical, .location]
    default: []
    }
  }
}

/// Parts of a comparison with commas between them, as in `figures,quotations`.
struct ComparisonPartList: ParameterValue, Hashable {
  /// The parts in the order typed.
  var parts: [ComparisonPart]

  static func parse(_ text: String) throws(UsageError) -> ComparisonPartList {
    let names = ComparisonPart.allCases.map(\.rawValue)
    let parts = try text.split(separator: ",").map { piece throws(UsageError) in
      let typed = Folded.text(piece).replacing("organiz", with: "organis")
      let folded = typed == "quotes" ? ComparisonPart.quotations.rawValue : typed
      let found = ComparisonPart.allCases.filter { $0.rawValue.hasPrefix(folded) }
      guard let part = found.first, found.count == 1 else { throw .notAChoice(String(piece), allowed: names) }
      return part
    }
    guard !parts.isEmpty else { throw .notAChoice(text, allowed: names) }
    return ComparisonPartList(parts: parts)
  }
  static func gathered(_ values: [ComparisonPartList]) -> ComparisonPartList? {
    values.isEmpty ? nil : ComparisonPartList(parts: values.flatMap(\.parts))
  }
  static var placeholder: String { "PARTS" }
  static var completion: CompletionKind { .choices(ComparisonPart.allCases.map(\.rawValue)) }
  var shown: String { parts.map(\.rawValue).joined(separator: ",") }
}
