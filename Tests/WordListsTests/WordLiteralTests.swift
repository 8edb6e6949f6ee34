import Foundation
import TestSupport
import Testing

/// Lists of English words belong in tables, not in the sources.
@Suite("Words in the sources")
struct WordLiteralTests {
  /// The maximum number of words of a list in the sources: as many as a rule of grammar needs.
  private static let most = 7

  /// Files whose lists are not English words of news.
  ///
  /// They are commands, options, relations of a treebank, and the keys, elements and labels of a format, which are
  /// those of several languages or have white space at their ends.
  private static let others: Set<String> = [
    "AliasCheck.swift", "ArticleFields.swift", "ColumnMap.swift", "EntityTypeList.swift", "FeedText.swift",
    "HTMLByline.swift", "HTMLClaims.swift", "HTMLPhrases.swift", "JSONRecords.swift", "MailForward.swift",
    "MailHeader.swift", "MailPage.swift", "MarkupNode+Markup.swift", "MentionFinder+Extent.swift",
    "NexisLabels.swift", "NounPhrase.swift", "RecordKeys.swift", "RecordSection.swift", "RecordText.swift",
    "Relations.swift", "Schema.swift",
  ]

  /// The texts of the sources, by path, without the queries of the corpus and the tables of the training,
  /// which are no such lists.
  private static let sources: [String: String] = {
    let folder = Project.root.appendingPathComponent("Sources")
    var sources: [String: String] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let path = String(file.path.dropFirst(folder.path.count + 1))
      guard !path.hasPrefix("Corpora/"), !path.hasPrefix("Training/"),
        !others.contains(file.lastPathComponent)
      else { continue }
      sources[path] = try? String(contentsOf: file, encoding: .utf8)
    }
    return sources
  }()

  /// A string literal of a source, with the surrounding code without white space.
  private struct Literal {
    var before: String
    var text: String
    var behind = ""

    var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// Whether the literal has only words in lower case.
    var isPlain: Bool {
      !words.isEmpty && words.allSatisfy { $0.allSatisfy { $0.isLowercase || "'’.&-".contains($0) } }
    }

    /// Whether the literal is the value of a constant, by itself or as the only argument of a call.
    var isConstant: Bool {
      guard let start = before.range(of: "staticlet", options: .backwards)?.upperBound else { return false }
      let value = before[start...].drop { $0 != "=" }.dropFirst()
      return before[start...].contains("=") && value.allSatisfy { $0.isLetter || $0 == "(" }
    }

    /// Whether the text is split into words.
    var isSplit: Bool {
      behind.hasPrefix(".split(") || behind.hasPrefix("return") && behind.prefix(60).contains(".split(")
    }
  }

  /// Returns the string literals of a source; literals joined by a plus sign are one.
  private static func literals(of source: String) -> [Literal] {
    var literals: [Literal] = []
    var code = ""
    var rest = source[...]
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if character == "\"" {
        let mark = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        rest = rest.dropFirst(mark.count)
        var text = ""
        while !rest.isEmpty, !rest.hasPrefix(mark) {
          text.append(contentsOf: rest.prefix(rest.first == "\\" ? 2 : 1))
          rest = rest.dropFirst(rest.first == "\\" ? 2 : 1)
        }
        rest = rest.dropFirst(mark.count)
        if code == "+", let last = literals.indices.last {
          literals[last].text += text
        } else {
          if let last = literals.indices.last { literals[last].behind = code }
          literals.append(Literal(before: code, text: text))
        }
        code = ""
      } else {
        if !character.isWhitespace { code.append(character) }
        rest = rest.dropFirst()
      }
    }
    if let last = literals.indices.last { literals[last].behind = code }
    return literals
  }

  /// Returns the literals of a source that are lists of many words in lower case: a string of words that is a
  /// constant or is split, or an array whose elements are words or phrases.
  static func lists(in source: String) -> [String] {
    var lists: [String] = []
    var elements: [String] = []
    for literal in literals(of: source) {
      if literal.isPlain, literal.words.count > most, literal.isConstant || literal.isSplit {
        lists.append(literal.text)
      }
      if literal.before.hasSuffix("[") { elements = [] }
      elements.append(literal.isPlain ? literal.text : "")
      if literal.behind != "," {
        if literal.behind.drop(while: { $0 == "," }).hasPrefix("]"), elements.count > most,
          elements.allSatisfy({ !$0.isEmpty })
        {
          lists.append(elements.joined(separator: " "))
        }
        elements = []
      }
    }
    return lists
  }

  @Test(arguments: sources.keys.sorted())
  func noSourceHoldsAWordList(path: String) throws {
    #expect(WordLiteralTests.lists(in: try #require(WordLiteralTests.sources[path])) == [])
  }

  @Test(
    arguments: [
      #"static let days = WordSet("one two three four five six seven eight")"#,
      #"static let days = WordSet("one two three four " + "five six seven eight")"#,
      "static let days = WordSet(\n\"\"\"\none two three four\nfive six seven eight\n\"\"\"\n)",
      #"let words = "one two three four five six seven eight".split(separator: " ")"#,
      #"["one", "two", "three", "four", "five", "six", "seven", "eight"].contains(word)"#,
      "static let days: Set<String> = [\n\"one\", \"two\", \"three\", \"four\",\n\"five\", \"six\", \"no more\", \"eight\",\n]",
    ]
  )
  func aListIsSeen(source: String) {
    #expect(WordLiteralTests.lists(in: source).count == 1)
  }

  @Test(
    arguments: [
      #"static let few = WordSet(words: ["one", "two", "three"])"#,
      #"Example("entities", "who and what is named most in all of these articles")"#,
      #"static let help = "Reads articles from files and folders, and from the standard input""#,
      #"var summary: String { "reads all the articles of a file or a folder into it" }"#,
    ]
  )
  func otherTextIsNone(source: String) {
    #expect(WordLiteralTests.lists(in: source) == [])
  }

  /// A set has only few words besides its tables.
  @Test func setsTakeFewWordsOfTheirOwn() {
    var long: [String] = []
    for (path, source) in WordLiteralTests.sources {
      for match in source.matches(of: /words: \[([^\]]*)\]/)
      where match.output.1.count(where: { $0 == "," }) > 2 {
        long.append(path)
      }
    }
    #expect(long.sorted() == [])
  }
}
