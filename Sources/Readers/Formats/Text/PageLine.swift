import Documents
import WordLists

/// Tests of the lines of printed pages.
enum PageLine {
  /// What a running head or a folio states: page, day and paper.
  struct Head: Equatable {
    var page: String?
    var day: StatedDay?
    var outlet: String?
  }

  /// Reads the running head of a page, as in "A6  Tuesday, April 2, 2024  THE HARBOUR POST"; nil for any other line.
  static func head(_ line: String) -> Head? {
    guard line.utf8.count <= 160 else { return nil }
    var words = line.words().map(String.init).filter { $0.contains { $0.isLetter || $0.isNumber } }
    var head = Head()
    if words.count > 1, words[0].lowercased() == "page", isPage(words[1]) { words.removeFirst() }
    if words.count > 1, words[words.count - 2].lowercased() == "page", isPage(words[words.count - 1]) {
      words.remove(at: words.count - 2)
    }
    if let first = words.first, isPage(first), words.count == 1 || !startsDay(words) {
      head.page = words.removeFirst().trimmingPunctuation()
    } else if let last = words.last, isPage(last), words.count > 1 {
      head.page = words.removeLast().trimmingPunctuation()
    }
    if let (range, day) = day(in: words) {
      head.day = day
      words.removeSubrange(range)
    }
    let rest = words.joined(separator: " ").trimmingPunctuation()
    if rest.isEmpty { return head.page != nil || head.day != nil ? head : nil }
    guard head.page != nil || head.day != nil, words.count <= 8 else { return nil }
    guard Outlets.name(in: rest) != nil || isUpper(rest) || Outlets.name(in: rest.prefix { $0 != "," }) != nil
    else { return nil }
    // The town stands behind the name.
    let name = rest.prefix { $0 != "," }
    head.outlet = Outlets.name(in: name) != nil || isUpper(name) ? name.trimmingPunctuation() : rest
    return head
  }

  /// Reads the line below the name of an old paper; nil for any other line.
  ///
  /// It has volume, number, town, day and price: "VOL. XII. NO. 41.  LUND, SATURDAY, OCTOBER 9, 1897."
  static func folio(_ line: String) -> Head? {
    guard line.utf8.count <= 200 else { return nil }
    let words = line.words().map(String.init)
    let names = words.map { $0.uppercased().trimmingPunctuation() }
    guard words.count >= 4, let (_, day) = day(in: words), day.date != nil else { return nil }
    let marks = ["VOL", "VOLUME", "NO", "NUMBER", "PRICE", "CENTS", "ESTABLISHED", "WHOLE", "SERIES"]
    guard names.contains(where: { marks.contains($0) }) || isUpper(line) else { return nil }
    return Head(day: day)
  }

  /// The longest run of words that states a day with its year.
  private static func day(in words: [String]) -> (Range<Int>, StatedDay)? {
    guard words.count <= 30 else { return nil }
    for count in stride(from: min(7, words.count), to: 2, by: -1) {
      for start in 0...(words.count - count) {
        let run = words[start..<(start + count)].joined(separator: " ").trimmingPunctuation()
        guard let line = PublicationLine(run), line.isCertain, line.date != nil else { continue }
        // "The" may belong to the name of the paper.
        var range = start..<(start + count)
        while let last = words[range].last, DayWords.labels.contains(last.lowercased().trimmingPunctuation())
        {
          range = range.lowerBound..<(range.upperBound - 1)
        }
        return (range, line.day)
      }
    }
    return nil
  }

  /// Whether a word is the number of a page, as in "A6", "6" or "12B".
  static func isPage(_ word: String) -> Bool {
    let core = word.trimmingPunctuation()
    let digits = core.filter(\.isNumber)
    guard (1...3).contains(digits.count), core.count <= digits.count + 1, core.utf8.count <= 4 else {
      return false
    }
    return core.allSatisfy { $0.isNumber || $0.isUppercase }
  }

  private static func startsDay(_ words: [String]) -> Bool {
    words.count > 1 && PublicationLine.isMonth(words[1].lowercased().trimmingPunctuation())
  }

  /// Whether a line says where an article goes on or comes from, as in "See LIBRARY, Page A6".
  static func isJump(_ line: String) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let words = line.words().map { $0.lowercased().trimmingPunctuation() }.filter { !$0.isEmpty }
    guard (2...9).contains(words.count), let last = line.words().last.map(String.init) else { return false }
    let hasPage = words.contains("page") || isPage(last)
    if let mark = words.firstIndex(where: {
      $0 == "continued" || $0 == "continues" || $0 == "cont'd" || $0 == "cont"
    }) {
      guard mark + 1 < words.count, ["on", "from", "page"].contains(words[mark + 1]) else { return false }
      return mark == 0 || hasPage && mark <= 2 && isUpper(line.words().first ?? "")
    }
    guard hasPage else { return false }
    if ["see", "please", "turn", "from", "jump"].contains(words[0]) { return true }
    return words.count <= 6 && isPage(last) && (words.contains("from") || words.contains("see"))
      && isUpper(line.prefix(5))
  }

  /// Whether a text has letters and none of them is small.
  static func isUpper(_ text: some StringProtocol) -> Bool {
    var letters = 0
    for character in text where character.isLetter {
      if character.isLowercase { return false }
      letters += 1
    }
    return letters >= 3
  }

  /// Whether a line names the writer, the day or the place above an article, so that it stands by itself.
  static func standsAlone(_ line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    if let byline = Byline(line), byline.hasOpening { return true }
    if PublicationLine(line)?.isCertain == true || Byline.isProfession(line) { return true }
    return isSpecial(line)
  }

  /// Whether a line says that the paper has its own report, as in "Special to the Sentinel".
  static func isSpecial(_ line: String) -> Bool {
    let words = line.lowercased().words()
    return (3...7).contains(words.count) && words[0] == "special"
      && (words[1] == "to" || words[1] == "correspondence")
  }

  /// Whether a text ends like a sentence.
  static func endsSentence(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, "\"'\u{201D}\u{2019})]".contains(last) { rest.removeLast() }
    return rest.last.map { ".!?:\u{2026}".contains($0) } ?? false
  }
}
