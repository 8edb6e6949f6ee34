import Corpora
import Documents
import Figures

extension Session {
  /// Stores a correction as one step that can be undone; nothing is stored when it fits nothing.
  func correct(_ correction: Correction, _ label: String) throws { try correct([correction], label) }

  /// Stores several corrections as one step.
  func correct(_ corrections: [Correction], _ label: String) throws {
    // The step and what belongs to it are stored together, so that a full disk leaves no step without a correction.
    let step = try corpus.change { () throws(StoreError) in
      let step = try corpus.beginStep(label, kind: .correction)
      try corpus.correct(corrections, step: step)
      return step
    }
    if let stored = try corpus.corrections().last, stored.step == step, stored.isStale {
      try corpus.discardStep(step)
      throw NoResult.none(
        of: "mentions to correct",
        about: stored.subject,
        hint: "'entities' lists the names"
      )
    }
  }

  /// Returns the numbers of mentions and articles of an entity in words.
  func extent(of entity: Int) throws(StoreError) -> String {
    guard let found = try corpus.entity(entity) else { return Words.count(0, "mention") }
    return Words.count(found.mentions, "mention") + " in " + Words.count(found.articles, "article")
  }
}

extension Message {
  /// Returns the message of a correction, with the hint that `undo` takes it back.
  static func corrected(_ line: StyledText) -> Figure {
    .message(Message([line, StyledText("undo", .command) + StyledText(" takes it back.")], tone: .done))
  }
}

extension StyledText {
  /// Returns a name in quotation marks, in the style of its type.
  static func name(_ name: String, _ type: EntityType?) -> StyledText {
    "\"" + StyledText(name, type?.role ?? .strong) + "\""
  }
}

extension String {
  /// The text as it can be typed: in double quotation marks unless it has only letters, digits, `@`, `-`, `.`
  /// and `&`.
  var typed: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "@-.'’&".contains($0) }
    let isSafe = isPlain && !contains("'") && !contains("’")
    if isSafe { return self }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
  }
}
