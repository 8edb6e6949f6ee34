/// The forms of the answers to a question that are sealed.
public struct AnswerForms {
  /// The items of the right answer, each by its forms, of which any is right.
  public var items: [[String]]
  /// The forms of the answers that `near:` and `not:` name, in the order of the question's responses.
  public var responses: [[String]]
  /// The words of articles that are right, for the kind mark, which are compared word by word.
  var passages: [SealedPassage] = []

  /// Creates forms.
  public init(items: [[String]], responses: [[String]]) {
    self.items = items
    self.responses = responses
  }
}

extension Marker {
  /// The forms of all answers to the question, for the kinds that are typed.
  public func forms() -> AnswerForms {
    let kind = question.comparedKind
    var items = question.answers.map { answer in answer.forms.flatMap { keyForms(of: $0, kind) } }
    if kind == .choice {
      items = question.answers.flatMap { OptionLetters.of($0.text) }.map { [$0] }
    } else if kind == .match {
      let partners = Marker.partners(of: question)
      items = question.options.map { option in
        option.partner.flatMap { partners.firstIndex(of: $0) }.map { ["\(option.letter)\($0 + 1)"] } ?? []
      }
    } else if kind == .order {
      // Neighbours and no whole orders, so that a part of them can be half right.
      items = question.answers.flatMap { answer in
        answer.forms.map { Marker.neighbours(OptionLetters.of($0)) }
      }
    }
    let responses = question.responses.map { $0.isForAll ? ["*"] : keyForms(of: $0.text, kind) }
    var forms = AnswerForms(items: kind == .mark ? [] : items, responses: responses)
    if kind == .mark {
      forms.passages = question.answers.flatMap(\.forms).compactMap { SpanKey($0) }
        .map { SealedPassage(AnswerText.words($0.words)) }
    }
    return forms
  }

  /// The forms of a typed answer; it is right if one of them is among those of the key.
  func forms(of text: String, _ kind: Question.Kind) -> [String] {
    switch kind {
    case .number: number(text).map { ["\($0.value)"] + SealedRange.forms(of: $0.value) } ?? []
    case .date: date(text).map { date in date.parts.indices.map { date.text($0 + 1) } } ?? []
    case .choice: [Set(letters(text)).sorted().joined()]
    case .order: [letters(text).joined()]
    case .mark: Marker.pieces(of: AnswerText.words(text))
    case .name: [AnswerText.normalised(text)] + meanings.names(text).sorted().map { "=" + $0 }
    default: [text]
    }
  }

  private func keyForms(of text: String, _ kind: Question.Kind) -> [String] {
    switch kind {
    case .number:
      guard let key = NumberKey(text) else { return [] }
      let values =
        key.least == key.greatest
        ? ["\(key.least)"] : SealedRange.forms(from: key.least, to: key.greatest)
      return values + SealedUnit.forms(of: key.unit)
    case .date: return DateKey(text).map { [$0.text($0.parts.count)] } ?? []
    case .mark: return Marker.pieces(of: AnswerText.words(SpanKey(text)?.words ?? text))
    case .choice: return [Set(OptionLetters.of(text)).sorted().joined()]
    case .order: return [OptionLetters.of(text).joined()]
    default: return forms(of: text, kind)
    }
  }

  /// The pieces of some words that have at least nine tenths in common with them, as the harmonic mean of both shares.
  private static func pieces(of words: [String]) -> [String] {
    let least = max(1, words.count * 9 / 11)
    guard words.count < 200, least <= words.count else { return [words.joined(separator: " ")] }
    return (least...words.count).reversed().filter { 20 * $0 >= 9 * (words.count + $0) }.flatMap { count in
      (0...(words.count - count)).map { words[$0..<($0 + count)].joined(separator: " ") }
    }
  }
}

/// Numbers of a range as forms that can be hashed: rounded so coarsely that they are a few hundred.
enum SealedRange {
  private static let scales: [Double] = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// The forms of a number on every scale.
  static func forms(of value: Double) -> [String] { scales.map { form(value, $0) } }

  /// The forms of the numbers between two on the finest scale that has at most 300 steps there.
  static func forms(from least: Double, to greatest: Double) -> [String] {
    guard let scale = scales.first(where: { (greatest - least) / $0 <= 300 }) else { return [] }
    let steps = Int(((greatest - least) / scale).rounded(.down))
    return (0...steps).map { form(least + Double($0) * scale, scale) }
  }

  private static func form(_ value: Double, _ scale: Double) -> String {
    let step = (value / scale).rounded()
    return abs(step) < 1e15 ? "\(scale) \(Int(step))" : "\(value)"
  }
}

/// The unit of a number in a key as forms that can be hashed.
enum SealedUnit {
  /// The form that says that the key has a unit.
  static let mark = "with a unit"

  /// The forms of the words of a unit; none for a number without one.
  static func forms(of unit: String) -> [String] {
    let words = AnswerText.words(unit)
    return words.isEmpty ? [] : [mark] + words.map { form($0) }
  }

  /// The form of one word.
  static func form(_ word: String) -> String { "unit " + word }
}
