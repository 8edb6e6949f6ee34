import Corpora
import Documents

/// A list of kinds of mentions, separated by commas.
struct MentionKindList: ParameterValue, Hashable {
  /// The kinds.
  var kinds: Set<Mention.Kind>

  static func parse(_ text: String) throws(UsageError) -> MentionKindList {
    var kinds: Set<Mention.Kind> = []
    for piece in text.split(separator: ",") {
      let folded = Folded.text(piece)
      let found = Mention.Kind.allCases.filter {
        $0.rawValue.hasPrefix(folded) || "\($0.rawValue)s" == folded
      }
      guard let kind = found.first, found.count == 1 else { throw .notAChoice(String(piece), allowed: names) }
      kinds.insert(kind)
    }
    if kinds.isEmpty { throw .notAChoice(text, allowed: names) }
    return MentionKindList(kinds: kinds)
  }
  static var placeholder: String { names.joined(separator: "|") }
  static var completion: CompletionKind { .choices(names) }

  private static let names = Mention.Kind.allCases.map(\.rawValue)
}
