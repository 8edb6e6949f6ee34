import Annotators
import Documents
import Foundation

/// Measures weights that are not yet part of the program on treebanks whose words are given.
enum SyntaxTrial {
  /// Prints the share of right parts of speech, forms and lemmas.
  static func run(weights: String, treebank: String, parser folder: String? = nil) throws {
    let parser = try folder.map { try Files.parser($0) }
    var (heads, arcs) = (0, 0)
    let tagger = try Files.tagger(weights)
    var (all, parts, tags, lemmas) = (0, 0, 0, 0)
    var wrong: [String: Int] = [:]
    for text in try Treebank([treebank]).texts {
      var document = Pipeline.words(of: text.document)
      Pipeline.add(tagger, to: &document)
      if let parser {
        Pipeline.add(parser, to: &document)
        for sentence in document.sentences {
          for token in sentence.tokens {
            let (gold, found) = (text.words[token], document[Dependency.self][token])
            let head = gold.head < 0 ? nil : sentence.tokens.lowerBound + gold.head
            if head == found.head { heads += 1 }
            if head == found.head,
              gold.relation.prefix(while: { $0 != ":" }) == found.relation.prefix(while: { $0 != ":" })
            {
              arcs += 1
            }
          }
        }
      }
      for (token, (word, tag)) in zip(text.words, document[Tag.self]).enumerated() {
        all += 1
        let gold = FineTag.all[word.tag]
        if gold.part == tag.part {
          parts += 1
        } else {
          wrong["\(gold.part.rawValue)>\(tag.part.rawValue)", default: 0] += 1
        }
        if gold.part == tag.part, gold.form == tag.form { tags += 1 }
        let lemma = tag.lemma.lemma(of: document.string(token: token))
        if lemma == word.lemma {
          lemmas += 1
        } else {
          wrong["lemma \(word.form) \(word.lemma)>\(lemma)", default: 0] += 1
        }
      }
    }
    func share(_ count: Int) -> String { String(format: "%.4f", Double(count) / Double(max(all, 1))) }
    print("\(all) words: parts \(share(parts)), with forms \(share(tags)), lemmas \(share(lemmas))")
    if folder != nil { print("heads \(share(heads)), with relations \(share(arcs))") }
    print(
      wrong.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40).map { "\($0.key) \($0.value)" }
        .joined(separator: "; ")
    )
  }
}

/// Tables of the program in files.
enum Files {
  /// The bytes of a file, which stay until the program ends.
  private static func bytes(_ path: String) throws -> UnsafeRawBufferPointer {
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
    unsafe copy.copyBytes(from: data)
    return UnsafeRawBufferPointer(copy)
  }

  /// A table of weights.
  static func weights(_ path: String) throws -> WeightTable { unsafe WeightTable(bytes: try bytes(path)) }

  /// The trees in a file.
  static func trees(_ path: String) throws -> BoostedTrees { unsafe BoostedTrees(bytes: try bytes(path)) }

  /// A table of the weights of moves.
  static func moves(_ path: String) throws -> MoveTable { unsafe MoveTable(bytes: try bytes(path)) }

  /// A table of values.
  static func values(_ path: String) throws -> ValueTable { unsafe ValueTable(bytes: try bytes(path)) }

  /// The tagger with the weights of a folder.
  static func tagger(_ folder: String) throws -> Tagger {
    Tagger(
      weights: try weights("\(folder)/tags.bin"),
      sure: try values("\(folder)/tags-sure.bin"),
      lemmatizer: Lemmatizer(
        table: try values("\(folder)/lemmas.bin"),
        rules: LemmaRules.parse(try String(contentsOfFile: "\(folder)/lemma-rules.txt", encoding: .utf8))
      )
    )
  }

  /// The parser with the weights of a folder, and the program's for the choice between two trees.
  static func parser(_ folder: String) throws -> Parser {
    Parser(
      moves: try moves("\(folder)/moves.bin"),
      relations: try weights("\(folder)/relations.bin"),
      choices: Parser.standardChoices
    )
  }
}
