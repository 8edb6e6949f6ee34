import CAssets
import WordLists

/// The weights of the evidence for a day of publication, of a log-linear model: the probability of a day is in
/// proportion to the exponential of the sum of the weights that hold for it.
///
/// They are trained by `Scripts/train dates` on dated news (maximum likelihood, after Berger and others, A Maximum
/// Entropy Approach to Natural Language Processing, 1996), and stand in a table of text with one family a line.
package struct PublicationWeights: Sendable {
  /// The weights of all bins, family after family.
  package var values: [Double]

  /// The least probability of a day that is given as an answer.
  package var least: Double

  /// The least probability of such a day together with the day before and the day after it.
  package var leastNear: Double

  /// The weights of the program.
  package static let standard: PublicationWeights = {
    let asset = unsafe newshound_asset_named("weights/publication.txt")
    guard let bytes = unsafe asset.bytes else { return PublicationWeights(text: "") }
    return PublicationWeights(
      text: unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: asset.count), as: UTF8.self)
    )
  }()

  /// Weights with a least probability.
  package init(values: [Double], least: Double, leastNear: Double = 1) {
    (self.values, self.least, self.leastNear) = (values, least, leastNear)
  }

  /// The weights in a table: a line has the name of a family and its weights; lines that begin with `#` are remarks.
  package init(text: String) {
    self.init(values: Array(repeating: 0, count: PublicationEvidence.count), least: 1)
    for (name, numbers) in WeightLines(text) {
      if name == Self.leastName { least = numbers.first ?? 1 }
      if name == Self.nearName { leastNear = numbers.first ?? 1 }
      guard let family = PublicationEvidence(rawValue: name) else { continue }
      for (bin, number) in numbers.prefix(family.bins).enumerated() { values[family.start + bin] = number }
    }
  }

  private static let (leastName, nearName) = ("least", "near")

  /// The lines of the table.
  package var text: String {
    let least =
      "\(Self.leastName) \(Self.shown(least))\n\(Self.nearName) \(Self.shown(leastNear))\n"
    return PublicationEvidence.allCases.reduce(least) { text, family in
      let weights = values[family.start..<family.start + family.bins].map(Self.shown)
      return text + ([family.rawValue] + weights).joined(separator: " ") + "\n"
    }
  }

  private static func shown(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
