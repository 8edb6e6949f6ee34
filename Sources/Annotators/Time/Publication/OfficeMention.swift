import Documents
import WordLists

/// A mention of a head of state or government by the office, as in "President Barack Obama", with the terms of those
/// whom it can mean.
struct OfficeMention {
  /// The days of the terms, as day numbers with both ends.
  var terms: [ClosedRange<Int>]
  /// The title with the name.
  var range: TextRange

  /// One term of one holder, as the table has it.
  private struct Term {
    var title: [String]
    var givenNames: [String]
    var days: ClosedRange<Int>
  }

  /// The mentions of a document, of each office and name the first; at most four.
  ///
  /// The title stands before the name, with given names between at most; "former President" is none.
  static func all(in document: Document) -> [OfficeMention] {
    var found: [OfficeMention] = []
    var seen: Set<String> = []
    for (index, token) in document.tokens.enumerated() where found.count < most {
      guard token.kind == .word, (65...90).contains(document.text[token.range.start]) else { continue }
      let name = document.string(token.range)
      guard let terms = byName[name], let title = title(before: index, of: terms, in: document) else {
        continue
      }
      // "Donald J. Trump" is "Donald Trump", but "George W. Bush" is not "George Bush".
      let given = (title.upperBound..<index).map { String(document.string(token: $0).prefix { $0 != "." }) }
        .filter {
          word in word.utf8.count > 1 || !word.isEmpty && terms.contains { $0.givenNames.contains(word) }
        }
      let words = title.map { document.string(token: $0).lowercased() }
      let fitting = terms.filter { term in
        term.title == words && given.allSatisfy { term.givenNames.contains($0) }
      }
      guard !fitting.isEmpty, seen.insert(words.joined(separator: " ") + name).inserted else { continue }
      let range = document.range(ofTokens: title.lowerBound..<index + 1)
      found.append(OfficeMention(terms: fitting.map(\.days), range: range))
    }
    return found
  }

  /// The tokens of a title of one of some terms that stands right before a name, or before given names.
  private static func title(before name: Int, of terms: [Term], in document: Document) -> Range<Int>? {
    let sentence = document.tokens.indices
    for end in stride(from: name, through: max(0, name - longestGiven), by: -1) {
      for term in terms {
        let start = end - term.title.count
        guard sentence.contains(start),
          (start..<end).allSatisfy({
            document.string(token: $0).lowercased() == term.title[$0 - start]
          })
        else { continue }
        let before = start > 0 ? document.string(token: start - 1).lowercased() : ""
        return before == "-" || others.contains(before) ? nil : start..<end
      }
    }
    return nil
  }

  /// How the days of the terms lie to a day.
  enum Distance: Int {
    /// In a term.
    case inside
    /// Before a term that begins soon, as of one who was elected.
    case before
    /// After a term that has ended within a year.
    case after
    case far
  }

  /// How the terms lie to a day, the nearest one.
  func distance(from day: Int) -> Distance {
    var best = Distance.far
    for term in terms {
      let found: Distance =
        term.contains(day)
        ? .inside
        : day < term.lowerBound && term.lowerBound - day <= Self.soon
          ? .before : day > term.upperBound && day - term.upperBound <= Self.year ? .after : .far
      if found.rawValue < best.rawValue { best = found }
    }
    return best
  }

  /// The most mentions that count, the most tokens between title and name, and the days of "soon" and of a year.
  private static let (most, longestGiven, soon, year) = (4, 4, 120, 366)

  private static let others = WordList("calendar/words-before-titles").set

  private static let byName: [String: [Term]] = {
    var terms: [String: [Term]] = [:]
    for entry in WordList("calendar/office-holders").entries {
      guard entry.values.count == 5, let first = CalendarDate(iso: entry.values[2][...]) else { continue }
      let last = CalendarDate(iso: entry.values[3][...])?.dayNumber ?? Int.max
      terms[entry.values[1], default: []].append(
        Term(
          title: entry.values[0].split(separator: " ").map(String.init),
          givenNames: entry.words.map { String($0.prefix { $0 != "." }) },
          days: first.dayNumber...max(first.dayNumber, last)
        )
      )
    }
    return terms
  }()
}
