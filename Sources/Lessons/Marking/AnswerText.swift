import Letters
import WordLists

/// The form of an answer in which only what it means counts.
public enum AnswerText {
  private static let articles = WordList("function-words/articles").set

  /// Words that join the last item of a list.
  static let joiners: Set<String> = Set(WordList("function-words/coordinators").words.prefix(1))

  /// A text without case, accents, quotation marks, articles at its start and marks at its end, with single spaces.
  public static func normalised(_ text: String) -> String {
    let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "'", "‘", "’", "`"]
    let folded = LetterFolding.text(text).filter { !marks.contains($0) }
    var words = folded.split { $0.isWhitespace || $0 == "-" || $0 == "–" || $0 == "—" }.map(String.init)
    while words.count > 1, let first = words.first, articles.contains(first) { words.removeFirst() }
    var result = words.joined(separator: " ")
    while let last = result.last, ".,;:!?…".contains(last) { result.removeLast() }
    return result.trimmed
  }

  /// The words of a text, folded, without marks.
  public static func words(_ text: String) -> [String] {
    LetterFolding.text(text).split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
  }

  /// The items of an answer that lists several, which commas, semicolons and line breaks keep apart.
  static func items(_ text: String) -> [String] {
    var items: [String] = []
    var item = ""
    let letters = Array(text)
    for (position, letter) in letters.enumerated() {
      let groups =
        letter == "," && position > 0 && letters[position - 1].isNumber
        && letters.dropFirst(position + 1).prefix(3).count(where: \.isNumber) == 3
      if letter == ";" || letter.isNewline || letter == "," && !groups {
        items.append(item)
        item = ""
      } else {
        item.append(letter)
      }
    }
    return (items + [item]).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The parts of an item before and behind each word that joins; only itself where there is none.
  static func parts(_ item: String) -> [String] {
    let words = item.split(separator: " ").map(String.init)
    let parts = words.split { joiners.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
    return parts.isEmpty ? [item] : parts
  }

  /// The share of words that two texts have in common in one piece, as the harmonic mean of both shares.
  static func overlap(_ one: [String], _ other: [String]) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    return 2 * Double(longestRun(one, other)) / Double(one.count + other.count)
  }

  /// How many words two texts have in common one after the other.
  static func longestRun(_ one: [String], _ other: [String]) -> Int {
    var longest = 0
    var before = [Int](repeating: 0, count: other.count + 1)
    for word in one {
      var now = before
      for (place, candidate) in other.enumerated() {
        now[place + 1] = word == candidate ? before[place] + 1 : 0
        longest = max(longest, now[place + 1])
      }
      before = now
    }
    return longest
  }
}
