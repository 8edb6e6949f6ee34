import CAssets
import WordLists

/// A family of evidence for or against two figures of two articles counting the same thing.
///
/// A family has one weight, which is taken as often as the evidence holds: once, or by the share of words that have it.
package enum FigureEvidence: Int, CaseIterable, Sendable {
  /// Holds for every pair.
  case always
  /// The nouns of what is counted are the same, are used alike, are used rather alike, or one has none; or they are
  /// other ones of things that are counted one by one, and no number of two digits is
  /// the same.
  case nounSame
  case nounAlike
  case nounRelated
  case nounMissing
  case nounApart
  /// What happens is the same, is told by words that are used alike, or one has no predicate.
  case actionSame
  case actionAlike
  case actionMissing
  /// Both predicates have a class that more than one word tells: the same of the same noun, or another one.
  case classSame
  case classesApart
  /// The share of words near the figures that are the same, are used alike, or are used rather alike.
  case wordsSame
  case wordsAlike
  case wordsRelated
  /// At least one word is the same, two, three.
  case oneWord
  case twoWords
  case threeWords
  /// The same entity counts it, has it or does it, or another one.
  case ownerSame
  case ownerApart
  /// The same entity gives both figures, or another one.
  case sourceSame
  case sourceApart
  /// One is a rate, denied, a part, in a headline, of the past, and the other is not.
  case rateApart
  case denialApart
  case partApart
  case headlineApart
  case pastApart
  /// One is taken back as wrong, and the numbers are the same.
  case takenBack
  /// What is counted is money, a share, or a measure; people; or things.
  case ofMoney
  case ofShares
  case ofMeasures
  case ofPeople
  /// The numbers are the same with at least three digits that are no closing zeros, with two, or with one; or the ratio
  /// of the greater to the less is up to 1.1, 1.35, 2, 6, or more. A rate is compared with a total by its days.
  case exactly
  case equal
  case equalDigit
  case ratioTenth
  case ratioThird
  case ratioDouble
  case ratioSix
  case ratioMore

  /// The name in the table of weights.
  package var name: String {
    switch self {
    case .always: "always"
    case .nounSame: "noun-same"
    case .nounAlike: "noun-alike"
    case .nounRelated: "noun-related"
    case .nounMissing: "noun-missing"
    case .nounApart: "noun-apart"
    case .actionSame: "action-same"
    case .actionAlike: "action-alike"
    case .actionMissing: "action-missing"
    case .classSame: "class-same"
    case .classesApart: "classes-apart"
    case .wordsSame: "words-same"
    case .wordsAlike: "words-alike"
    case .wordsRelated: "words-related"
    case .oneWord: "one-word"
    case .twoWords: "two-words"
    case .threeWords: "three-words"
    case .ownerSame: "owner-same"
    case .ownerApart: "owner-apart"
    case .sourceSame: "source-same"
    case .sourceApart: "source-apart"
    case .rateApart: "rate-apart"
    case .denialApart: "denial-apart"
    case .partApart: "part-apart"
    case .headlineApart: "headline-apart"
    case .pastApart: "past-apart"
    case .takenBack: "taken-back"
    case .ofMoney: "of-money"
    case .ofShares: "of-shares"
    case .ofMeasures: "of-measures"
    case .ofPeople: "of-people"
    case .exactly: "value-exactly"
    case .equal: "value-equal"
    case .equalDigit: "value-equal-digit"
    case .ratioTenth: "value-1.1"
    case .ratioThird: "value-1.35"
    case .ratioDouble: "value-2"
    case .ratioSix: "value-6"
    case .ratioMore: "value-more"
    }
  }

  /// True for a family that compares the numbers.
  package var isOfValues: Bool { rawValue >= FigureEvidence.exactly.rawValue }

  /// The family of the ratio of two numbers.
  static func ofValues(_ one: Double, _ other: Double) -> FigureEvidence {
    if one == other {
      let digits = digits(of: one)
      return digits >= 3 ? .exactly : digits == 2 ? .equal : .equalDigit
    }
    let (low, high) = (min(abs(one), abs(other)), max(abs(one), abs(other)))
    let ratio = low > 0 && one * other > 0 ? high / low : .infinity
    switch ratio {
    case ...1.1: return .ratioTenth
    case ...1.35: return .ratioThird
    case ...2: return .ratioDouble
    case ...6: return .ratioSix
    default: return .ratioMore
    }
  }

  /// How many digits a number has without its closing zeros, up to 6: 2 for 6,500,000.
  package static func digits(of value: Double) -> Int {
    var value = abs(value)
    guard value > 0, value.isFinite else { return 0 }
    while value < 100_000 { value *= 10 }
    while value >= 1_000_000 { value /= 10 }
    var (number, digits) = (Int(value.rounded()), 6)
    while digits > 1, number % 10 == 0 { (number, digits) = (number / 10, digits - 1) }
    return digits
  }
}

/// The weights of the evidence that two figures count the same thing, of a logistic regression.
///
/// `Scripts/train figures` learns them from figures of one story that are equal, against the other
/// figures of the same two articles; the weights of values are the logarithms of how much more frequent a ratio is
/// between figures that the other evidence joins than between others.
package struct FigureWeights: Sendable {
  /// A weight for each family.
  package var values: [Double]

  /// The least score of a pair that is joined.
  package var least: Double

  /// The weights of the program.
  package static let standard: FigureWeights = {
    let asset = unsafe newshound_asset_named("weights/figures.txt")
    guard let bytes = unsafe asset.bytes else { return FigureWeights() }
    return FigureWeights(
      text: unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: asset.count), as: UTF8.self)
    )
  }()

  /// The weights that are expected before any article was read: the middle of the prior of the training.
  package static let expected: FigureWeights = {
    var weights = FigureWeights()
    let expected: [FigureEvidence: Double] = [
      .always: -3, .nounSame: 1.5, .nounAlike: 0.7, .nounRelated: 0.3, .nounMissing: 0.3, .nounApart: -2.5,
      .actionSame: 1.2,
      .actionAlike: 0.8, .actionMissing: 0.2, .classSame: 2, .classesApart: -3, .wordsSame: 3,
      .wordsAlike: 1.5,
      .wordsRelated: 0.7, .oneWord: 0.3, .twoWords: 0.3, .threeWords: 0.3, .ownerSame: 0.3, .ownerApart: -0.5,
      .sourceSame: 0.7, .sourceApart: -0.2, .rateApart: -0.3, .denialApart: -2, .partApart: -0.7,
      .pastApart: -2, .takenBack: 3, .exactly: 4, .equal: 3.2, .equalDigit: 1.5, .ratioTenth: 1.2,
      .ratioThird: 0.5, .ratioDouble: -0.5,
      .ratioSix: -1.5, .ratioMore: -4,
    ]
    for (family, weight) in expected { weights[family] = weight }
    return weights
  }()

  /// Weights that are all 0, with which no pair is joined.
  package init() { (values, least) = (Array(repeating: 0, count: FigureEvidence.allCases.count), .infinity) }

  /// The weights in a table: a line has the name of a family and its weight; lines that begin with `#` are remarks.
  package init(text: String) {
    self.init()
    for (name, numbers) in WeightLines(text) {
      guard let number = numbers.first else { continue }
      if name == "least" { least = number }
      if let family = FigureEvidence.allCases.first(where: { $0.name == name }) { self[family] = number }
    }
  }

  /// The lines of the table.
  package var text: String {
    func shown(_ value: Double) -> String { String((value * 100).rounded() / 100) }
    return FigureEvidence.allCases.reduce("least \(shown(least))\n") {
      $0 + "\($1.name) \(shown(self[$1]))\n"
    }
  }

  package subscript(family: FigureEvidence) -> Double {
    get { values[family.rawValue] }
    set { values[family.rawValue] = newValue }
  }

  /// The sum of the weights of some evidence.
  package func score(_ evidence: [(family: FigureEvidence, amount: Double)]) -> Double {
    evidence.reduce(0) { $0 + self[$1.family] * $1.amount }
  }
}
