import Annotators
import Corpora
import Documents
import Lessons
import WordLists

extension Session {
  /// What this session knows of the words of an answer: its names, numbers in words, and dates as the time tagger
  /// reads
  /// them on the day of its first article.
  var meanings: Meanings {
    let corpus = corpus
    return Meanings(
      names: { LessonWords.names($0, in: corpus) },
      number: { LessonWords.number($0) },
      date: { LessonWords.date($0, in: corpus) }
    )
  }
}

/// The meanings of words of answers.
enum LessonWords {
  private static let cardinals: [String: Int] = {
    let entries = [WordList("quantities/one-to-ten"), WordList("quantities/cardinals")].flatMap(\.entries)
    return Dictionary(entries.compactMap { entry in entry.number().map { (entry.text, $0) } }) { first, _ in
      first
    }
  }()

  private static let none = WordList("answers/none").set

  /// The value of a number in words, as in "twenty-four" or "two hundred and forty people"; nil for other texts.
  static func number(_ text: String) -> Double? {
    let words = AnswerText.words(text)
    if none.contains(words.joined(separator: " ")) { return 0 }
    var sum = 0.0
    var group: Double?
    for (place, word) in words.enumerated() {
      if let value = cardinals[word] {
        // "Twenty" and "four" are one number, "four" and "five" are none.
        let isPart =
          group.map { value < 10 ? Int($0) % 10 == 0 && Int($0) % 100 != 10 : Int($0) % 100 == 0 } ?? true
        guard isPart else { return nil }
        group = (group ?? 0) + Double(value)
      } else if let power = NumberText.scales[word] {
        // "Hundred hundred" is no number.
        guard let before = group ?? (place == 1 && words[0] == "a" ? 1 : nil), power > 100 || before < 100
        else {
          return nil
        }
        group = power == 100 ? before * power : nil
        if power > 100 { sum += before * power }
      } else if word != "and" && !(place == 0 && word == "a") || place + 1 == words.count {
        break
      }
    }
    return group == nil && sum == 0 ? nil : sum + (group ?? 0)
  }

  /// The entities that a name may mean.
  static func names(_ text: String, in corpus: Corpus) -> Set<String> {
    let name = AnswerText.normalised(text)
    guard name.count > 2 else { return [] }
    switch try? corpus.entity(named: text) {
    case .one(let known)?: return ["\(known.entity)"]
    case .several(let known)?: return Set(known.map { "\($0.entity)" })
    case nil, .none?:
      // "the mayor" is no name with its article, and may be one without.
      guard name != Folded.text(text), case .one(let known)? = try? corpus.entity(named: name) else {
        return []
      }
      return ["\(known.entity)"]
    }
  }

  /// The value of the first time expression of a text.
  static func date(_ text: String, in corpus: Corpus) -> String? {
    guard text.utf8.count < 200 else { return nil }
    let first = (try? corpus.articles(limit: 1).rows.first?.id).flatMap { try? corpus.article($0)?.article }
    let article = Article(
      source: "answer",
      published: first?.published,
      body: text,
      paragraphs: [Paragraph(range: TextRange(0, text.utf8.count), role: .body)]
    )
    return Pipeline.standard.document(for: article)[TimeExpression.self].first?.value
  }
}
