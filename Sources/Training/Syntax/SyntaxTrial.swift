import Annotators
import Documents
import Foundation

/// A measurement of a tagger and a parser with weights outside the program, on tokenised treebanks.
enum SyntaxTrial {
  /// Prints the share of right parts of speech, forms, lemmas and, with a parser, heads and relations.
  static func run(weights: String, treebank: String, parser folder: String? = nil) throws {
    let parser = try folder.map { try TrainingFiles.parser($0) }
    var (heads, arcs) = (0, 0)
    let tagger = try TrainingFiles.tagger(weights)
    var (all, parts, tags, lemmas) = (0, 0, 0, 0)
    var wrong: [String: Int] = [:]
    for text in try Treebank([treebank]).texts {
      var document = Pipeline.words(of: text.document)
      Pipeline.add(tagger, to: &document)
      if let parser {
        Pipeline.add(parser, to: &document)
        for sentence in document.sentences {
          for token in sentence.tokens {
            let (gold, predicted) = (text.words[token], document[Dependency.self][token])
            let head = gold.head < 0 ? nil : sentence.tokens.lowerBound + gold.head
            if head == predicted.head { heads += 1 }
            if head == predicted.head,
              gold.relation.prefix(while: { $0 != ":" }) == predicted.relation.prefix(while: { $0 != ":" })
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
