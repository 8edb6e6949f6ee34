import Annotators
import Foundation

/// Makes the tables and weights that the program carries.
@main
enum Training {
  static let usage = """
    usage: Training gazetteer RAWDIR TABLES
             reads TSV files of RAWDIR and the word lists TABLES/*.txt; writes gazetteer.bin, casing.bin, places.bin
           Training clusters FILE.tsv TABLES
             packs words with their groups as clusters.bin
           Training names DATA WEIGHTS [LABELLED.bio] [without-gazetteers|without-clusters]
             learns names.bin and names-document.bin from tagged sentences
           Training tags DATA WEIGHTS [LABELLED.conllu]
             learns tags.bin, tags-sure.bin, lemmas.bin and lemma-rules.txt from treebanks
           Training parser DATA WEIGHTS [LABELLED.conllu]
             learns moves.bin and relations.bin from treebanks
           Training choices DATA WEIGHTS LABELLED.conllu
             learns tree-choices.bin from treebanks and from labelled sentences that the parser has not learnt from
           Training ends DATA WEIGHTS LABELLED.conllu UNSEEN.conllu
             learns phrase-ends.bin from treebanks, on trees of parsers that have learnt from LABELLED and not from
             them, and from labelled sentences that the parser has not learnt from
           Training quotations FILE.jsonl WEIGHTS [without-LAYER]
             learns quotation-cues.bin, quotation-speakers.bin and quotation-contents.bin from articles
           Training coreference FILE.conllu WEIGHTS [without-LAYER]
             learns links.bin and link-trees.bin from documents with chains
           Training try-coreference WEIGHTS ARTICLES.jsonl OUT.jsonl [without-LAYER]
             finds chains with the weights of a folder, for a scorer
           Training try-quotations WEIGHTS ARTICLES.jsonl OUT.jsonl [without-LAYER]
             finds quotations with the weights of a folder, for a scorer; LAYER is trees, clusters, marks or entities
           Training try-names WEIGHTS ARTICLES.jsonl OUT.jsonl
             finds names with the weights of a folder, for a scorer

    """

  /// The layer that `without-LAYER` names.
  private static func ablation(_ argument: String?) throws -> Ablation? {
    guard let argument else { return nil }
    guard argument.hasPrefix("without-"), let found = Ablation(rawValue: String(argument.dropFirst(8))) else {
      throw UnknownLayer(argument: argument)
    }
    return found
  }

  /// An argument that names no layer to do without.
  private struct UnknownLayer: Error, CustomStringConvertible {
    var argument: String
    var description: String {
      let known = Ablation.allCases.map { "without-\($0.rawValue)" }.joined(separator: ", ")
      return "\(argument) is no layer to do without; try \(known)"
    }
  }

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("gazetteer", 3): try GazetteerTrainer(raw: arguments[1], tables: arguments[2]).run()
      case ("clusters", 3): try ClusterTable.write(arguments[1], to: arguments[2])
      case ("parser", 3...4):
        let labelled = arguments.count > 3 ? arguments[3] : nil
        let gold = try Treebank(Treebank.gold(in: arguments[1])).texts
        try ParserTrainer(gold: gold, labelled: labelled, weights: arguments[2]).run()
      case ("tags", 3...4):
        let labelled = arguments.count > 3 ? arguments[3] : nil
        let gold = try Treebank(Treebank.gold(in: arguments[1])).texts
        try TagTrainer(gold: gold, labelled: labelled, weights: arguments[2]).run()
      case ("choices", 4):
        let gold = try Treebank(Treebank.gold(in: arguments[1])).texts
        try ParseChoiceTrainer(gold: gold, labelled: arguments[3], weights: arguments[2]).run()
      case ("ends", 5):
        try PhraseEndTrainer(
          data: arguments[1],
          labelled: arguments[3],
          unseen: arguments[4],
          weights: arguments[2]
        ).run()
      case ("try-syntax", 3...4):
        let parser = arguments.count > 3 ? arguments[3] : nil
        try SyntaxTrial.run(weights: arguments[1], treebank: arguments[2], parser: parser)
      case ("try-names", 4):
        try NameTrial.run(weights: arguments[1], articles: arguments[2], to: arguments[3])
      case ("quotations", 3...4):
        let without = try ablation(arguments.dropFirst(3).first)
        try QuotationTrainer(data: arguments[1], weights: arguments[2], without: without).run()
      case ("coreference", 3...4):
        let without = try ablation(arguments.dropFirst(3).first)
        try LinkTrainer(data: arguments[1], weights: arguments[2], without: without).run()
      case ("try-coreference", 4...5):
        let without = try ablation(arguments.dropFirst(4).first)
        try ChainTrial.run(weights: arguments[1], articles: arguments[2], to: arguments[3], without: without)
      case ("try-quotations", 4...5):
        let without = try ablation(arguments.dropFirst(4).first)
        try QuotationTrial.run(
          weights: arguments[1],
          articles: arguments[2],
          to: arguments[3],
          without: without
        )
      case ("names", 3...5):
        var trainer = NameTrainer(data: arguments[1], weights: arguments[2])
        for argument in arguments[3...] {
          if argument.hasPrefix("without-") {
            trainer.without = NameTrainer.FeatureGroup(rawValue: String(argument.dropFirst(8)))
          } else {
            trainer.labelled = argument
          }
        }
        try trainer.run()
      default:
        FileHandle.standardError.write(Data(usage.utf8))
        exit(2)
      }
    } catch {
      FileHandle.standardError.write(Data("Training: \(error)\n".utf8))
      exit(1)
    }
  }
}
