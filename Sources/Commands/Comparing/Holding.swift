import Figures

/// What one side of a comparison has of a row.
enum Holding: String, Sendable, CaseIterable {
  /// It has it.
  case whole = "has it"
  /// It has it trimmed, reworded or otherwise.
  case changed = "otherwise"
  /// It does not have it.
  case absent = "not there"
  /// It contradicts another side.
  case contradicting = "contradicts"

  /// The mark of a cell, which needs no colour.
  var mark: String {
    switch self {
    case .whole: "●"
    case .changed: "◐"
    case .absent: "○"
    case .contradicting: "✕"
    }
  }

  /// The role of the mark.
  var role: StyledText.Role {
    switch self {
    case .whole: .good
    case .changed: .warning
    case .absent: .dim
    case .contradicting: .bad
    }
  }

  /// The line that says what the marks mean.
  static var legend: StyledText {
    allCases.reduce(into: StyledText()) { text, holding in
      if !text.isEmpty { text.append("   ") }
      text.append(holding.mark, holding.role)
      text.append(" " + (holding == .changed ? "trimmed, reworded or otherwise" : holding.rawValue))
    }
  }
}

/// A row of a comparison: one thing, and what each side has of it.
struct ComparedRow {
  /// What one side has.
  struct Cell {
    var holding = Holding.absent
    /// The words of the side, as in "admitted, trimmed" or "240 people"; empty if the mark says it all.
    var words = ""
    /// Fewer words, for comparisons of many sides.
    var short = ""
    /// The findings that show it.
    var findings: [Row] = []
  }

  /// What the row is about.
  var label: StyledText

  /// Who says it; nil for rows without a speaker.
  var speaker: StyledText?

  /// One cell for each side.
  var cells: [Cell]

  /// Whether the row stays at its place, whatever the sides have.
  var isFixed = false

  /// Whether the sides have figures that have nothing in common, which come before what some sides lack.
  var isApart = false

  /// The importance of the row among those that differ alike.
  var weight = 0

  /// Whether all sides have it alike.
  var isCommon: Bool { cells.allSatisfy { $0.holding == .whole } }

  /// The order of rows: contradictions and figures that are apart, then what some sides lack, then what they have
  /// otherwise, then what all have; within each what more sides have first, and then by weight and place.
  func rank(at place: Int) -> (Int, Int, Int, Int) {
    if isFixed { return (0, 0, 0, place) }
    let kind =
      isApart || cells.contains { $0.holding == .contradicting }
      ? 0 : cells.contains { $0.holding == .absent } ? 1 : isCommon ? 3 : 2
    return (kind, -cells.count { $0.holding != .absent }, -weight, place)
  }

  /// The findings of all sides as one row of an answer.
  var row: Row {
    let findings = cells.flatMap(\.findings)
    if findings.count == 1, let only = findings.first { return only }
    return findings.isEmpty
      ? .other("a row without findings") : .several(findings, noun: "a row of a comparison")
  }
}
