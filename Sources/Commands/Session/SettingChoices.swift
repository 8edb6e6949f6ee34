import WordLists

/// The choice of when answers have colour.
public enum ColorChoice: String, ChoiceValue {
  case auto, always, never
}

/// The addresses that `load` fetches.
public enum WebChoice: String, ChoiceValue {
  case on, off
  /// The addresses of this machine and its network too.
  case `private`
}

/// The background for which colours are chosen.
public enum ThemeChoice: String, ChoiceValue {
  case auto, dark, light
}

/// The choice of when answers have links.
public enum HyperlinkChoice: String, ChoiceValue {
  case auto, on, off
}

/// The key bindings of the line editor.
public enum EditingKeys: String, ChoiceValue {
  case auto, emacs, vi
}

/// A month by its English name, in lower case.
struct MonthChoice: ParameterValue, Hashable {
  /// The number of the month, 1 to 12.
  var number: Int

  static func parse(_ text: String) throws(UsageError) -> MonthChoice {
    let folded = Folded.text(text)
    let fitting = CalendarWords.months.indices.filter {
      !folded.isEmpty && CalendarWords.months[$0].hasPrefix(folded)
    }
    guard fitting.count == 1, let index = fitting.first else {
      throw .notAChoice(text, allowed: CalendarWords.months)
    }
    return MonthChoice(number: index + 1)
  }
  static var placeholder: String { "MONTH" }
  static var completion: CompletionKind { .choices(CalendarWords.months) }
  var shown: String { CalendarWords.months[number - 1] }
}

/// A width in columns, or the width of the terminal.
enum WidthChoice: ParameterValue, Hashable, CustomStringConvertible {
  /// The width of the terminal.
  case auto
  /// A number of columns.
  case columns(Int)

  static func parse(_ text: String) throws(UsageError) -> WidthChoice {
    if Folded.text(text) == "auto" { return .auto }
    let columns = try Int.parse(text)
    guard (20...1000).contains(columns) else { throw .outOfRange(text, 20...1000) }
    return .columns(columns)
  }
  static var placeholder: String { "auto|20-1000" }
  static var completion: CompletionKind { .choices(["auto", "80", "100", "120"]) }

  /// `auto` or the number.
  public var description: String {
    switch self {
    case .auto: "auto"
    case .columns(let columns): String(columns)
    }
  }
}
