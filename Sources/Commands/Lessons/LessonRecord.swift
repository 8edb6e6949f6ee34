import Lessons

/// What has become of the questions of a lesson, as the events of its progress say.
struct LessonRecord: Sendable, Hashable {
  /// What has become of one question.
  struct Item: Sendable, Hashable {
    /// The state of a question.
    enum State: String, Sendable, Hashable { case open, right, half, wrong, skipped, noted }

    var state = State.open
    /// How many answers counted as tries.
    var tries = 0
    /// How many hints were shown.
    var hints = 0
    /// The points so far.
    var points = 0.0
    /// The answers as typed.
    var answers: [String] = []
    /// The lines of a free answer that is not finished.
    var draft = ""

    /// Whether the question needs no further answer.
    var isDone: Bool { state != .open }
  }

  /// The items by the ids of their questions.
  private(set) var items: [String: Item] = [:]

  /// What has become of a question.
  subscript(_ question: Question) -> Item { items[question.id] ?? Item() }

  /// Adds an event.
  mutating func add(_ event: LessonEvent) {
    if event.kind == .restart {
      items = [:]
      return
    }
    guard let id = event.question else { return }
    var item = items[id] ?? Item()
    switch event.kind {
    case .begin, .restart: return
    case .hint: item.hints = max(item.hints, event.hints ?? 0)
    case .skip: item.state = .skipped
    case .draft: item.draft = event.answer ?? ""
    case .answer:
      item.draft = ""
      item.answers.append(event.answer ?? "")
      item.tries += 1
      item.points = max(item.points, LessonRecord.plausible(event.points ?? 0))
      if event.isLast == true {
        switch event.verdict {
        case .right?: item.state = .right
        case .half?: item.state = .half
        // An earlier answer may have been partly right.
        case .wrong?: item.state = item.points > 0 ? .half : .wrong
        case .unreadable?, nil: item.state = .noted
        }
      }
    }
    items[id] = item
  }

  /// Points as a lesson can give them: a record may have been edited.
  private static func plausible(_ points: Double) -> Double {
    points.isFinite ? min(max(0, points), mostPoints) : 0
  }

  /// The most points of one question.
  private static let mostPoints = 1_000_000.0

  /// The points of all questions.
  var points: Double { items.values.reduce(0) { $0 + $1.points } }

  /// How many of some questions are done.
  func done(of questions: [Question]) -> Int { questions.count { self[$0].isDone } }
}
