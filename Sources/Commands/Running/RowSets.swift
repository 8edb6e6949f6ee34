/// Set operations on named results: `union`, `intersect` and `minus`, evaluated from left to right.
struct RowSets {
  let bindings: Bindings

  /// The rows of a result, with the columns that they alone do not give back.
  struct Result: Sendable {
    var rows: [Row]
    var kept: KeptColumns?
  }

  /// A set operation on two results.
  private enum Operation: String, CaseIterable { case union, intersect, minus }

  /// The words of the set operations.
  static var operations: [String] { Operation.allCases.map(\.rawValue) }

  /// Whether a word is a set operation.
  static func isOperation(_ word: String) -> Bool { Operation(rawValue: Folded.text(word)) != nil }

  /// Returns the same for words without positions; errors have no range then.
  func rows(of words: [String]) throws(UsageError) -> Result {
    do throws(LineError) {
      return try rows(of: words.map { TypedWord(text: $0, raw: $0, range: 0..<0) })
    } catch {
      if let usage = error.usage { throw usage }
      return Result(rows: [])
    }
  }

  /// Evaluates `$A union $B minus $C`; each row has the position of its first occurrence in the results.
  func rows(of words: [TypedWord]) throws(LineError) -> Result {
    guard let first = words.first else { return Result(rows: []) }
    var rows = try operand(first)
    var position = 1
    while position < words.count {
      let word = words[position]
      guard let operation = Operation(rawValue: Folded.text(word.text)) else {
        throw LineError(
          .notAChoice(word.text, allowed: RowSets.operations),
          range: word.range
        )
      }
      guard position + 1 < words.count else {
        throw LineError(.nothingBehind(word.text, usage: "let NAME = $A \(word.text) $B"), range: word.range)
      }
      let other = try operand(words[position + 1])
      guard let one = rows.rows.first, let two = other.rows.first, one.noun != two.noun, operation != .union
      else {
        rows = RowSets.combined(rows, operation, other)
        position += 2
        continue
      }
      // A speaker and an entity can be identical; a quotation and an article cannot.
      guard one.subject != nil, two.subject != nil else {
        throw LineError(.differentRows(word.text, one.noun, two.noun), range: word.range)
      }
      rows = RowSets.combined(rows, operation, other)
      position += 2
    }
    return rows
  }

  private func operand(_ word: TypedWord) throws(LineError) -> Result {
    do throws(UsageError) {
      guard word.text.hasPrefix("$") else { throw .notABinding(word.text) }
      guard case .rows(let rows, _, let kept) = try bindings.value(of: word.text) else {
        throw .isText(word.text)
      }
      return Result(rows: rows, kept: kept)
    } catch {
      throw LineError(error, range: word.range)
    }
  }

  private static func combined(_ left: Result, _ operation: Operation, _ right: Result) -> Result {
    let there = Set(right.rows.map(\.identity))
    let whole =
      operation == .union
      ? Result(
        rows: left.rows + right.rows,
        kept: KeptColumns.joined(left.kept, left.rows.count, right.kept, right.rows.count)
      ) : left
    var seen: Set<Row> = []
    let places = whole.rows.indices.filter { place in
      let identity = whole.rows[place].identity
      switch operation {
      case .union: return seen.insert(identity).inserted
      case .intersect: return there.contains(identity)
      case .minus: return !there.contains(identity)
      }
    }
    return Result(rows: places.map { whole.rows[$0] }, kept: whole.kept?.rows(places))
  }
}

extension Row {
  /// The row by which results are compared: a speaker with an entity is equal to the row of the entity.
  fileprivate var identity: Row { subject.map { .entity($0) } ?? self }

  /// The entity of the row; nil if it has none.
  fileprivate var subject: Int? {
    switch self {
    case .entity(let id): id
    case .speaker(_, let id, _): id
    default: nil
    }
  }
}
