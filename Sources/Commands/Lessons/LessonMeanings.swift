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

  /// The value of a number in words below a hundred, as in "twenty-four"; nil for other texts.
  static func number(_ text: String) -> Double? {
    let words = AnswerText.words(text)
    guard let first = words.first.flatMap({ cardinals[$0] }) else { return nil }
    guard words.count > 1, let second = cardinals[words[1]], first >= 20, second < 10 else {
      return Double(first)
    }
    return Double(first + second)
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
