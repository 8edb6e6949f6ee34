import Annotators
import Foundation

/// The program that builds the tables and trains the weights of Newshound.
@main
enum Training {
  static let usage = """
    usage: Training gazetteer RAWDIR TABLES
             reads TSV files of RAWDIR and the word lists TABLES/*.txt; writes gazetteer.bin, casing.bin, places.bin
           Training clusters FILE.tsv TABLES
             packs words with their clusters as clusters.bin
           Training names DATA WEIGHTS [LABELLED.bio] [without-gazetteers|without-clusters]
             trains names.bin and names-document.bin on tagged sentences
           Training tags DATA WEIGHTS [LABELLED.conllu]
             trains tags.bin, tags-sure.bin, lemmas.bin and lemma-rules.txt on treebanks
           Training parser DATA WEIGHTS [LABELLED.conllu]
             trains moves.bin and relations.bin on treebanks
           Training choices DATA WEIGHTS LABELLED.conllu
             trains tree-choices.bin on treebanks and on labelled sentences that the parser was not trained on
           Training ends DATA WEIGHTS LABELLED.conllu UNSEEN.conllu
             trains phrase-ends.bin on treebanks, each half parsed by models trained on the other half and LABELLED, and
             on labelled sentences that the parser was not trained on
           Training quotations FILE.jsonl WEIGHTS [without-LAYER]
             trains quotation-cues.bin, quotation-speakers.bin and quotation-contents.bin on articles
           Training drafts FILE.jsonl WEIGHTS
             trains quotation-drafts.bin, which judges cues with their speakers and contents, on the same articles
           Training coreference FILE.conllu WEIGHTS [without-LAYER] [ARTICLES.jsonl…]
             trains links.bin and link-trees.bin on documents with chains, and on pronouns of articles without chains
             whose antecedent the structure decides
           Training directions WEIGHTS ARTICLES…
             trains directions.bin, whether a time without a year lies before or after the day of publication, on dated
             articles
           Training dates WEIGHTS ARTICLES…
             trains publication.txt, the evidence for the day of publication, on dated articles whose day is hidden
           Training figures WEIGHTS ARTICLES…
             trains figures.txt, the evidence that figures of two reports count the same thing, on dated articles
           Training try-syntax WEIGHTS TREEBANK.conllu [PARSER]
             measures the tagger of a folder, and the parser of the folder PARSER, on a treebank
           Training try-coreference WEIGHTS ARTICLES.jsonl OUT.jsonl [without-LAYER]
             finds chains with the weights of a folder, for a scorer
           Training try-quotations WEIGHTS ARTICLES.jsonl OUT.jsonl [without-LAYER]
             finds quotations with the weights of a folder, for a scorer; LAYER is trees, clusters, marks or entities
           Training try-names WEIGHTS ARTICLES.jsonl OUT.jsonl
             finds names with the weights of a folder, for a scorer

    """

  /// The layer that an argument `without-LAYER` names.
  private static func ablation(_ argument: String?) throws -> Ablation? {
    guard let argument else { return nil }
    guard argument.hasPrefix("without-"), let found = Ablation(rawValue: String(argument.dropFirst(8))) else {
      throw UnknownLayer(argument: argument)
    }
    return found
  }

  /// An argument that does not name a layer.
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
      case ("coreference", 3...):
        let isLayer = arguments.count > 3 && arguments[3].hasPrefix("without-")
        try LinkTrainer(
          data: arguments[1],
          weights: arguments[2],
          articles: Array(arguments.dropFirst(isLayer ? 4 : 3)),
          without: try ablation(isLayer ? arguments[3] : nil)
        ).run()
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
      case ("directions", 3...):
        try DirectionTrainer(articles: Array(arguments[2...]), weights: arguments[1]).run()
      case ("dates", 3...):
        try PublicationTrainer(articles: Array(arguments[2...]), weights: arguments[1]).run()
      case ("figures", 3...):
        try LikenessTrainer(articles: Array(arguments[2...]), weights: arguments[1]).run()
      case ("drafts", 3): try QuotationTrainer(data: arguments[1], weights: arguments[2]).runDrafts()
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
