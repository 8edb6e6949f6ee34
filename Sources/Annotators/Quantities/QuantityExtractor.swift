public import Documents

/// Extracts quantities: numbers with their units, their hedges and the content words near them.
///
/// Dates, years, ordinals, ages, scores and numbers in names are left out.
public struct QuantityExtractor: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The times, whose numbers are skipped.
  public var requires: [any Annotation.Type] { [TimeExpression.self] }

  /// The quantities, in reading order.
  public func annotations(in document: Document) -> [Quantity] {
    let times = document[TimeExpression.self]
    var nextTime = 0
    var atoms: [TimeToken] = []
    var tokens = TimeTokenReader(document)
    var found: [Quantity] = []
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      atoms.removeAll(keepingCapacity: true)
      tokens.read(sentence.tokens, into: &atoms)
      // "The correct number is 240": a bare number has the unit of the one before it.
      let last = found.last.flatMap { index - $0.sentence <= 2 && !isMeasure($0.unit) ? $0.unit : nil }
      var reader = QuantityReader(atoms: atoms, document: document, lastUnit: last)
      var position = 0
      while position < atoms.count {
        if position & 0xFFF == 0xFFF, Stopping.isWanted { break }
        let kind = atoms[position].kind
        guard kind == .number || kind == .cardinal || kind == .vague || kind == .multiplier else {
          position += 1
          continue
        }
        let start = Int(atoms[position].start)
        while nextTime < times.count, times[nextTime].range.end <= start { nextTime += 1 }
        if nextTime < times.count, times[nextTime].range.contains(start) {
          position += 1
          continue
        }
        if let read = reader.quantity(at: position, sentence: index) {
          found.append(read.quantity)
          if !isMeasure(read.quantity.unit) { reader.lastUnit = read.quantity.unit }
          position = max(read.end, position + 1)
        } else {
          position = reader.afterNumber(position)
        }
      }
    }
    return found
  }

  /// True for a unit of money or of proportion.
  private func isMeasure(_ unit: String) -> Bool {
    unit == "%" || NumberWords.currencies.contains { $0.unit == unit }
  }
}
