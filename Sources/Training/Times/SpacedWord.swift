/// The words and marks of a line, each with whether white space precedes it.
struct SpacedWord: Hashable {
  var text: String
  var isSpaced: Bool

  /// The words of running text: marks at the ends of a word are words of their own, but stops of abbreviations are
  /// not.
  static func words(of line: Substring) -> [SpacedWord] {
    var words: [SpacedWord] = []
    for part in line.split(whereSeparator: \.isWhitespace) {
      var rest = part
      var isSpaced = true
      while let first = rest.first, "(\"“‘['".contains(first), rest.count > 1 {
        words.append(SpacedWord(text: String(first), isSpaced: isSpaced))
        isSpaced = false
        rest = rest.dropFirst()
      }
      var marks: [Character] = []
      while let last = rest.last, ",;:)\"”’]?!".contains(last), rest.count > 1 {
        marks.append(last)
        rest = rest.dropLast()
      }
      words.append(SpacedWord(text: String(rest), isSpaced: isSpaced))
      for mark in marks.reversed() { words.append(SpacedWord(text: String(mark), isSpaced: false)) }
    }
    return words
  }

  /// The words of a line whose tokens stand apart, with the white space of running text.
  static func tokens(of line: Substring) -> [SpacedWord] {
    var words: [SpacedWord] = []
    var isOpen = false
    var joinsNext = false
    for token in line.split(separator: " ") {
      let text = String(token)
      var isSpaced = !joinsNext
      joinsNext = false
      switch text {
      case ",", ".", ";", ":", "?", "!", ")", "%", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'":
        isSpaced = false
      case "(", "$", "£", "€": joinsNext = true
      case "-": (isSpaced, joinsNext) = (false, true)
      case "\"":
        if isOpen { isSpaced = false } else { joinsNext = true }
        isOpen.toggle()
      default: break
      }
      words.append(SpacedWord(text: text, isSpaced: isSpaced))
    }
    return words
  }

  /// Words as a text, and the bytes of some of them there.
  static func text(_ words: [SpacedWord], marking: Range<Int>) -> (text: String, start: Int, end: Int) {
    var text = ""
    var (start, end) = (0, 0)
    for (index, word) in words.enumerated() {
      if word.isSpaced, !text.isEmpty { text += " " }
      if index == marking.lowerBound { start = text.utf8.count }
      text += word.text
      if index == marking.upperBound - 1 { end = text.utf8.count }
    }
    return (text, start, end)
  }
}
