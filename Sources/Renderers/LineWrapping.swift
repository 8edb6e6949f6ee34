import Figures

extension StyledLine {
  /// Returns the line wrapped between words to lines of at most `columns` columns.
  ///
  /// Spaces are kept except where a line is broken. A word wider than a line is broken between grapheme
  /// clusters. Between East Asian characters a line may be broken anywhere except before closing punctuation.
  /// - Parameter indent: the number of spaces before every line but the first, which count towards
  /// the columns.
  func wrapped(to columns: Int, indent: Int = 0) -> [StyledLine] {
    guard width > columns else { return [self] }
    let columns = max(columns, 2)
    let indent = max(0, min(indent, columns / 2))
    var lines: [StyledLine] = []
    var line = StyledLine()
    var isFresh = true

    func breakLine() {
      lines.append(line)
      line = StyledLine()
      line.appendSpaces(indent)
      isFresh = true
    }

    for word in words() {
      let spaces = isFresh && !lines.isEmpty ? 0 : word.spaces
      if line.width + spaces + word.line.width <= columns {
        line.append(String(repeating: " ", count: spaces), like: word.spaceLike, width: spaces)
        line.append(word.line)
        isFresh = false
        continue
      }
      if !isFresh { breakLine() }
      if line.width + word.line.width <= columns {
        line.append(word.line)
        isFresh = false
        continue
      }
      for part in word.line.parts {
        for character in part.text {
          let width = DisplayWidth.columns(of: character)
          if !isFresh, line.width + width > columns { breakLine() }
          line.append(String(character), like: part, width: width)
          isFresh = false
        }
      }
    }
    if !isFresh || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The width of the widest word.
  var longestWord: Int { words().reduce(0) { max($0, $1.line.width) } }

  /// The width of the widest date or date interval, as in `2016-11-19/2016-11-20`; 0 if there is none.
  var longestDate: Int {
    guard parts.contains(where: { $0.text.utf8.contains(0x2D) }) else { return 0 }
    return words().reduce(0) { $1.line.isDate && $1.line.width <= 32 ? max($0, $1.line.width) : $0 }
  }

  /// Whether the line is a date: digits, hyphens, slashes and the other characters of ISO 8601.
  private var isDate: Bool {
    guard let first = parts.first?.text.utf8.first, first &- 48 < 10 else { return false }
    return parts.allSatisfy { part in
      part.text.utf8.allSatisfy { $0 &- 48 < 10 || "-/:TWXZ".utf8.contains($0) }
    }
  }

  /// A unit that is broken only if it is wider than a line, and the spaces before it.
  private struct Word {
    var spaces = 0
    var spaceLike = StyledText.Part("")
    var line = StyledLine()
  }

  private func words() -> [Word] {
    var words: [Word] = []
    var word = Word()

    func endWord() {
      guard word.line.width > 0 || !word.line.parts.isEmpty else { return }
      words.append(word)
      word = Word()
    }

    for part in parts {
      let bytes = part.text.utf8
      var start = bytes.startIndex
      while start < bytes.endIndex {
        let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
        if start < end {
          let piece = part.text[start..<end]
          if let columns = DisplayWidth.simpleColumns(of: piece) {
            word.line.append(String(piece), like: part, width: columns)
          } else {
            var wasWide = false
            for character in piece {
              let columns = DisplayWidth.columns(of: character)
              if columns == 2 || wasWide, !Self.closing.contains(character) { endWord() }
              word.line.append(String(character), like: part, width: columns)
              wasWide = columns == 2
            }
          }
        }
        start = end
        if start < bytes.endIndex {
          endWord()
          let next = bytes[start...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
          word.spaces += bytes.distance(from: start, to: next)
          word.spaceLike = StyledText.Part("", part.role, link: part.link)
          start = next
        }
      }
    }
    endWord()
    return words
  }

  /// Punctuation that must not begin a line of East Asian text.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "］", "｝", "ー", "々", "…",
    ",", ".", ":", ";", "!", "?", ")", "]", "”", "’", "%",
  ]
}
