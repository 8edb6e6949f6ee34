import Documents
import TestSupport

@testable import Annotators

/// The quotations of a text as lines for tests.
enum QuotationLines {
  /// The quotations that are no topics as "KIND SPEAKER<VIA: CONTENT | CONTENT", with "not" before those
  /// that are denied.
  static func of(_ text: String, headline: String? = nil, by authors: [String] = []) -> [String] {
    let document =
      headline.map { Articles.document(headline: $0, by: authors, text) } ?? Articles.document(text)
    let entities = document[Entity.self]
    func name(_ source: Quotation.Source) -> String {
      source.entity.map { entities[$0].name } ?? document.string(source.antecedent ?? source.range)
    }
    return document[Quotation.self].filter { !$0.isTopic && !$0.isHeadline }.map { quotation in
      let denial = quotation.isNegated ? "not " : ""
      let speaker = quotation.speaker.map(name) ?? "?"
      let via = quotation.via.map { "<" + name($0) }.joined()
      let content = quotation.content.map { document.string($0) }.joined(separator: " | ")
      return "\(denial)\(quotation.kind.rawValue) \(speaker)\(via): \(content)"
    }
  }
}
