import Annotators
import Documents
import Foundation

/// Sentences with gold tags, lemmas and trees, from files in the format CoNLL-U.
struct Treebank {
  /// A word with its gold annotations.
  struct Word {
    var form: String
    var lemma: String
    var tag: Int
    /// The index of its head in the sentence, or -1 for the root.
    var head: Int
    /// The relation to the head, with a subtype only if the parser predicts it.
    var relation: String
  }

  /// Some sentences as a document of the program.
  struct Text {
    var document: Document
    var words: [Word]
    /// The number of the document that it belongs to, from 1 on; 0 if the file marks no documents.
    var source: Int
  }

  /// The texts in the order of the files.
  var texts: [Text] = []

  /// The paths of the training treebanks in a folder.
  static func gold(in folder: String) -> [String] {
    ["\(folder)/ewt_train_rebuilt.conllu.gz", "\(folder)/gum_train.conllu.gz"]
  }

  /// Reads files; a text has at most 20 sentences of one document.
  ///
  /// Sentences with a comment `sure` (the mean confidence of the teacher) below `leastSureness` are left out.
  init(_ paths: [String], leastSureness: Double = 0) throws {
    for path in paths {
      var sentences: [(words: [Word], spaces: [Bool])] = []
      var words: [Word] = []
      var spaces: [Bool] = []
      var until = 0
      var spaceAfterWhole = true
      var isSure = true
      var source = 0
      func endSentence() {
        if !words.isEmpty, isSure { sentences.append((words, spaces)) }
        isSure = true
        (words, spaces, until) = ([], [], 0)
        if sentences.count >= 20 { endText() }
      }
      func endText() {
        if !sentences.isEmpty { texts.append(Treebank.text(sentences, source)) }
        sentences = []
      }
      for line in try CompressedLines.of(path).split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty {
          endSentence()
        } else if line.hasPrefix("# newdoc") {
          endText()
          source += 1
        } else if line.hasPrefix("# sure = ") {
          isSure = (Double(line.dropFirst(9)) ?? 1) >= leastSureness
        } else if !line.hasPrefix("#") {
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          guard cells.count == 10, !cells[0].contains(".") else { continue }
          let spaceAfter = !cells[9].contains("SpaceAfter=No")
          if let dash = cells[0].firstIndex(of: "-") {
            until = Int(cells[0][cells[0].index(after: dash)...]) ?? 0
            spaceAfterWhole = spaceAfter
            continue
          }
          let number = Int(cells[0]) ?? 0
          let isInside = until > 0
          words.append(
            Word(
              form: String(cells[1]),
              lemma: String(cells[2]),
              tag: Treebank.tag(String(cells[3]), String(cells[4])),
              head: (Int(cells[6]) ?? 0) - 1,
              relation: Relations.supported(String(cells[7]))
            )
          )
          spaces.append(isInside ? number == until && spaceAfterWhole : spaceAfter)
          if number == until { until = 0 }
        }
      }
      endSentence()
      endText()
    }
  }

  private static func tag(_ part: String, _ detail: String) -> Int {
    let form: WordForm =
      switch detail {
      case "VBP": .present
      case "VBZ": .thirdPerson
      case "VBD": .past
      case "VBN": .pastParticiple
      case "VBG": .gerund
      case "VB": .base
      case "MD": .modal
      case "NNS", "NNPS": .plural
      case "JJR", "RBR": .comparative
      case "JJS", "RBS": .superlative
      default: .plain
      }
    return FineTag.number(PartOfSpeech(rawValue: part) ?? .other, form)
  }

  private static func text(_ sentences: [(words: [Word], spaces: [Bool])], _ source: Int) -> Text {
    var text: [UInt8] = []
    var tokens: [Token] = []
    var bounds: [Sentence] = []
    var isApart = false
    for sentence in sentences {
      let first = tokens.count
      for (word, space) in zip(sentence.words, sentence.spaces) {
        if isApart { text.append(32) }
        let start = text.count
        text += Array(word.form.utf8)
        let range = TextRange(start, text.count)
        tokens.append(
          Token(range: range, kind: CompressedLines.kind(of: word.form[...]), spaceBefore: isApart)
        )
        isApart = space
      }
      let range = TextRange(tokens[first].range.start, text.count)
      bounds.append(Sentence(tokens: first..<tokens.count, range: range, paragraph: 0))
    }
    let body = String(decoding: text, as: UTF8.self)
    var article = Article(source: "", headline: nil, outlet: nil, body: body, paragraphs: [])
    article.paragraphs = [Paragraph(range: TextRange(0, text.count))]
    let document = Document(article: article, text: text, sentences: bounds, tokens: tokens)
    return Text(document: document, words: sentences.flatMap(\.words), source: source)
  }
}
