import Corpora
import Figures

/// A text lined up with an earlier one, word by word.
enum AlignedWords {
  /// Returns a text in which lost words are in `[-…-]` and gained words in `{+…+}`.
  static func text(_ text: String, with earlier: String, role: StyledText.Role = .quotation) -> StyledText {
    let left = words(earlier)
    let right = words(text)
    var styled = StyledText()
    for piece in WordAlignment(left.map(\.key), right.map(\.key)).pieces {
      if !styled.isEmpty { styled.append(" ") }
      switch piece {
      case .common(let range): styled.append(left[range].map(\.word).joined(separator: " "), role)
      case .lost(let range): styled = styled + lost(left[range].map(\.word).joined(separator: " "))
      case .gained(let range): styled = styled + gained(right[range].map(\.word).joined(separator: " "))
      }
    }
    return styled
  }

  /// Words that are gone.
  static func lost(_ text: String) -> StyledText { StyledText("[-\(text)-]", .dim) }

  /// Words that came in.
  static func gained(_ text: String) -> StyledText { StyledText("{+\(text)+}", .warning) }

  /// Returns the words of a text, each with its comparison key: folded, without punctuation.
  private static func words(_ text: String) -> [(word: String, key: String)] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      (String(word), Folded.text(word).filter { $0.isLetter || $0.isNumber })
    }
  }
}
