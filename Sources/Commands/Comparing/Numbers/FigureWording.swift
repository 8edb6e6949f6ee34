import Corpora
import Documents
import Figures
import Letters

/// The words for figures and for what they count.
enum FigureWording {
  /// What is counted, as in "people / leave home" and "loss, crown".
  static func label(_ quantity: Quantity) -> String {
    let unit = quantity.noun.map { "\($0), \(quantity.unit)" } ?? quantity.unit
    // "None of the three died"
    let verb = quantity.action.map { quantity.isNegated ? "not \($0)" : $0 }
    return verb.map { "\(unit) / \($0)" } ?? unit
  }

  /// The number with its hedge, its currency mark and its unit of time: "about 120", "$2,300,000", "200,000 a day".
  static func number(_ row: QuantityRow) -> String {
    let quantity = row.quantity
    if quantity.hedge == nil, quantity.bound == .about, let high = quantity.high, high > 2 * quantity.value {
      // "Dozens", "hundreds of".
      return OneLine.text(row.text).split(separator: " ").prefix { $0.lowercased() != "of" }.prefix(1)
        .joined().lowercased()
    }
    let isBehind = quantity.hedge?.hasPrefix("or ") ?? false
    var text = isBehind ? "" : quantity.hedge.map { $0 + " " } ?? ""
    let isMark =
      quantity.unit.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic } && quantity.unit != "%"
    if isMark { text += quantity.unit }
    text += grouped(quantity.value)
    if let high = quantity.high { text += "–" + grouped(high) }
    if quantity.unit == "%" { text += "%" }
    if isBehind, let hedge = quantity.hedge { text += " " + hedge }
    if let per = quantity.per { text += per == "hour" ? " an hour" : " a \(per)" }
    return text
  }

  /// The number as `number` has it; with its unit, in the words of the article, where the row has several units.
  static func number(_ row: QuantityRow, among rows: [CountedRow.Figure]) -> String {
    let isMixed = rows.contains { $0.row.quantity.unit != row.quantity.unit }
    return isMixed ? OneLine.text(row.text) : number(row)
  }

  /// A number with separators: 800,000; 2.5.
  static func grouped(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let whole = value.rounded(.towardZero)
    var digits = String(Int(abs(whole)))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    var text = ([digits] + groups).joined(separator: ",")
    let rest = Int(((abs(value) - abs(whole)) * 1_000_000).rounded())
    if rest > 0, rest < 1_000_000 {
      var decimals = String(String(rest + 1_000_000).dropFirst())
      while decimals.hasSuffix("0") { decimals.removeLast() }
      text += "." + decimals
    }
    return (value < 0 ? "-" : "") + text
  }

  /// A number as programs read it: `800000`, `2.5`.
  static func plain(_ value: Double) -> String { String(grouped(value).filter { $0 != "," }) }

  /// The day as of which a figure holds, with the time of the day: "2024-10-14 evening".
  static func day(_ row: QuantityRow) -> String? {
    guard let value = row.quantity.asOf else { return nil }
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return value }
    let time = dayParts[String(parts[1])] ?? String(parts[1])
    return "\(parts[0]) \(time)"
  }

  private static let dayParts = ["MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"]

  /// Who gives a figure: a name, "the article" or "the headline".
  static func source(_ row: QuantityRow) -> StyledText {
    guard let source = row.source else {
      return StyledText(row.quantity.isHeadline ? "the headline" : "the article", .dim)
    }
    return StyledText(OneLine.text(source.name), source.type?.role ?? .plain)
  }

  /// What a figure is to those before it, in words.
  static func relation(_ figure: CountedRow.Figure, to other: QuantityRow?) -> StyledText {
    let number = other.map { Self.number($0) } ?? ""
    let part = figure.row.whole.map { "part of \(grouped($0))" }
    switch figure.relation {
    case .first: return StyledText(part ?? "first", .dim)
    case .same: return StyledText("same", .good)
    case .rounding: return StyledText("rounds \(number)", .good)
    case .rising: return StyledText("rises from \(number)")
    case .falling: return StyledText("falls from \(number)")
    case .rate: return StyledText("fits \(number)", .good)
    case .series: return StyledText("series")
    case .apart: return StyledText("not comparable", .dim)
    case .conflict: return StyledText("conflict with \(number)", .bad)
    case .wrong: return StyledText("corrected", .warning)
    case .corrected: return StyledText("corrects \(number)", .warning)
    }
  }

  /// What all figures of a thing are to one another, in words.
  static func verdict(_ row: CountedRow) -> StyledText {
    var text = StyledText()
    for verdict in row.verdicts {
      if verdict == .same, !text.isEmpty || row.cells.count == 1 { continue }
      if !text.isEmpty, verdict == .rounding { continue }
      if !text.isEmpty { text.append(", ") }
      switch verdict {
      case .corrected: text.append("corrected", .warning)
      case .conflict: text.append("conflict", .bad)
      case .rate: text.append("rate fits total", .good)
      case .series: text.append("series, up and down")
      case .rounding: text.append("rounding", .good)
      case .same: text.append("same", .good)
      default: text.append(verdict.rawValue)
      }
    }
    if let whole = row.figures.lazy.compactMap(\.row.whole).first {
      text.append((text.isEmpty ? "" : ", ") + "part of \(grouped(whole))")
    }
    return text.isEmpty ? StyledText(row.cells.count > 1 ? "not comparable" : "–", .dim) : text
  }

  /// Some words of a sentence around a figure, about as long as a line.
  static func excerpt(of sentence: String, around row: QuantityRow) -> String {
    let words = sentence.split(separator: " ")
    let own = OneLine.text(row.text).split(separator: " ")
    let first =
      words.indices.first { place in
        place + own.count <= words.count && zip(words[place...], own).allSatisfy { $0.contains($1) }
      } ?? 0
    var (start, end) = (first, min(words.count, first + 1))
    var length = words[start..<end].reduce(0) { $0 + $1.count + 1 }
    while start > 0 || end < words.count {
      // Two words behind the figure for each before it.
      let goesBack = start > 0 && (end == words.count || first - start < (end - first) / 2)
      let next = goesBack ? words[start - 1] : words[end]
      length += next.count + 1
      if length > 64 { break }
      if goesBack { start -= 1 } else { end += 1 }
    }
    return (start > 0 ? "… " : "") + words[start..<end].joined(separator: " ")
      + (end < words.count ? " …" : "")
  }

  /// The figures in order of publication, each value once with its articles: "about 120 in 1; 340 in 3, 4".
  static func figures(_ row: CountedRow) -> StyledText {
    var values: [(text: String, articles: [Int])] = []
    for figure in row.figures {
      let number = Self.number(figure.row, among: row.figures)
      if let place = values.firstIndex(where: { $0.text == number }) {
        if !values[place].articles.contains(figure.row.article) {
          values[place].articles.append(figure.row.article)
        }
      } else {
        values.append((number, [figure.row.article]))
      }
    }
    // Of many values the first and the last are shown.
    let isLong = values.count > 2 * most
    let shown = isLong ? Array(values.prefix(most) + values.suffix(most)) : values
    var text = StyledText()
    for (place, value) in shown.enumerated() {
      if isLong, place == most { text.append("; … \(values.count - shown.count) more …", .dim) }
      if !text.isEmpty { text.append("; ") }
      text.append(value.text, .number)
      let rest = value.articles.count - most
      let articles = value.articles.prefix(rest == 1 ? most + 1 : most).map(String.init).joined(
        separator: ", "
      )
      text.append(" in " + articles + (rest > 1 ? " and \(rest) more" : ""), .dim)
    }
    return text
  }

  /// The most values from each end of a list, and the most articles of a value.
  private static let most = 4
}
