import Annotators
import Documents
import Foundation

/// Sentences with gold name tags, as a document of the program.
struct TaggedText {
  /// The document, and the tag of each token; -1 for O in a corpus that does not mark all types.
  var document: Document
  var tags: [Int]
  /// The weight of training steps on it.
  var weight: Float

  private static let leastSureness = 0.5

  /// Reads a file of tab-separated words and BIO tags; a file without document marks gives one text a sentence.
  ///
  /// Of the documents a share is taken. With `hasAllTypes` false, a token outside names may still be a group or
  /// another name.
  static func read(_ path: String, hasAllTypes: Bool = true, share: Double = 1, weight: Float = 1) throws
    -> [TaggedText]
  {
    var texts: [TaggedText] = []
    var sentences: [(words: [Substring], tags: [Int])] = []
    var words: [Substring] = []
    var tags: [Int] = []
    var hasDocuments = false
    var taken = 0.0
    var isUnsure = false
    func endSentence() {
      if !words.isEmpty, !isUnsure { sentences.append((words, tags)) }
      isUnsure = false
      words = []
      tags = []
    }
    func endDocument() {
      endSentence()
      if sentences.isEmpty { return }
      taken += share
      if taken >= 1 {
        taken -= 1
        texts.append(TaggedText(sentences, weight: weight))
      }
      sentences = []
    }
    let content = try CompressedLines.of(path)
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-DOCSTART-") {
        hasDocuments = true
        endDocument()
      } else if line.isEmpty {
        endSentence()
        if !hasDocuments, sentences.count >= 1 { endDocument() }
      } else {
        let cells = line.split(separator: "\t")
        guard cells.count >= 2 else { continue }
        if cells[0] == "#", let sureness = Double(cells[1]) {
          // The confidence of the teacher in its least certain tag of the next sentence.
          endSentence()
          isUnsure = sureness < leastSureness
          continue
        }
        words.append(cells[0])
        let own = cells.count > 2 ? String(cells[2]) : ""
        let fine = own.isEmpty || own.hasSuffix("MISC") ? group(cells[0]) : own
        tags.append(tag(String(cells[1]), fine: fine, hasAllTypes: hasAllTypes))
      }
    }
    endDocument()
    return texts
  }

  /// The fine type by the tables for a word of a corpus with coarse types.
  private static func group(_ word: Substring) -> String {
    let groups: NameClasses = [.demonym, .religion, .politicalGroup]
    return Gazetteer.standard.lookup(word.utf8).isDisjoint(with: groups) ? "" : "B-NORP"
  }

  /// The number of a tag; -1 for O in a corpus that does not mark all types.
  private static func tag(_ coarse: String, fine: String, hasAllTypes: Bool) -> Int {
    let begins = coarse.hasPrefix("B-")
    let type: Int
    switch coarse.dropFirst(2) {
    case "PER": type = 0
    case "ORG": type = 1
    case "LOC": type = 2
    case "MISC":
      let detail = fine.dropFirst(2)
      type = detail == "NORP" || detail == "gpe" ? 3 : 4
    default: return hasAllTypes ? NameTags.outside : -1
    }
    return begins ? NameTags.begin(type) : NameTags.inside(type)
  }

  private init(_ sentences: [(words: [Substring], tags: [Int])], weight: Float) {
    self.weight = weight
    var text: [UInt8] = []
    var tokens: [Token] = []
    var bounds: [Sentence] = []
    tags = []
    for sentence in sentences {
      let first = tokens.count
      for (position, word) in sentence.words.enumerated() {
        let before = position > 0 ? sentence.words[position - 1] : nil
        let isApart = position == 0 || !TaggedText.touches(word, before: before)
        if isApart, !text.isEmpty { text.append(position == 0 ? 10 : 32) }
        let start = text.count
        text += Array(word.utf8)
        let range = TextRange(start, text.count)
        tokens.append(Token(range: range, kind: CompressedLines.kind(of: word), spaceBefore: isApart))
      }
      tags += TaggedText.whole(sentence.tags)
      let range = TextRange(tokens[first].range.start, text.count)
      bounds.append(Sentence(tokens: first..<tokens.count, range: range, paragraph: 0))
    }
    let body = String(decoding: text, as: UTF8.self)
    var article = Article(source: "", headline: nil, outlet: nil, body: body, paragraphs: [])
    article.paragraphs = [Paragraph(range: TextRange(0, text.count))]
    document = Document(article: article, text: text, sentences: bounds, tokens: tokens)
  }

  /// The tags, with an inside tag that follows no name of its type made a beginning.
  private static func whole(_ tags: [Int]) -> [Int] {
    var before = -1
    return tags.map { tag in
      var tag = tag
      if tag > 0, !NameTags.follows(tag, after: before) { tag -= 1 }
      before = tag
      return tag
    }
  }

  private static func touches(_ word: Substring, before: Substring?) -> Bool {
    guard let before, let first = word.utf8.first else { return false }
    if [".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "…", "”", "’"].contains(word) { return true }
    if word.hasPrefix("'") && word.utf8.count > 1 || word.hasPrefix("’") || word == "n't" || word == "n’t" {
      return true
    }
    if ["(", "[", "{", "$", "£", "€", "#", "“", "‘"].contains(before) { return true }
    let isDigit = first &- 48 < 10
    if word == "-" { return before.utf8.last.map { $0 &- 48 >= 10 } ?? false }
    if before == "-" { return !isDigit }
    return false
  }
}
