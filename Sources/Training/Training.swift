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
           Training quotations FILE.jsonl WEIGHTS
             learns quotation-cues.bin, quotation-speakers.bin and quotation-contents.bin from articles
           Training coreference FILE.conllu WEIGHTS
             learns links.bin from documents with chains
           Training try-coreference WEIGHTS ARTICLES.jsonl OUT.jsonl
             finds chains with the weights of a folder, for a scorer
           Training try-quotations WEIGHTS ARTICLES.jsonl OUT.jsonl
             finds quotations with the weights of a folder, for a scorer
           Training try-names WEIGHTS ARTICLES.jsonl OUT.jsonl
             finds names with the weights of a folder, for a scorer

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("gazetteer", 3): try GazetteerTrainer(raw: arguments[1], tables: arguments[2]).run()
      case ("clusters", 3): try ClusterTable.write(arguments[1], to: arguments[2])
      case ("parser", 3...4):
        let labelled = arguments.count > 3 ? arguments[3] : nil
        try ParserTrainer(data: arguments[1], labelled: labelled, weights: arguments[2]).run()
      case ("tags", 3...4):
        let labelled = arguments.count > 3 ? arguments[3] : nil
        try TagTrainer(data: arguments[1], labelled: labelled, weights: arguments[2]).run()
      case ("try-syntax", 3...4):
        let parser = arguments.count > 3 ? arguments[3] : nil
        try SyntaxTrial.run(weights: arguments[1], treebank: arguments[2], parser: parser)
      case ("try-names", 4):
        try NameTrial.run(weights: arguments[1], articles: arguments[2], to: arguments[3])
      case ("quotations", 3): try QuotationTrainer(data: arguments[1], weights: arguments[2]).run()
      case ("coreference", 3): try LinkTrainer(data: arguments[1], weights: arguments[2]).run()
      case ("try-coreference", 4):
        try ChainTrial.run(weights: arguments[1], articles: arguments[2], to: arguments[3])
      case ("try-quotations", 4):
        try QuotationTrial.run(weights: arguments[1], articles: arguments[2], to: arguments[3])
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
