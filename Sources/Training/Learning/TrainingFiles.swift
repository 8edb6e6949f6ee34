import Annotators
import Documents
import Foundation

/// Readers of trained tables in files outside the program.
enum TrainingFiles {
  /// The bytes of a file, which are never freed.
  private static func bytes(_ path: String) throws -> UnsafeRawBufferPointer {
    unsafe kept([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  /// Some bytes at a place where they are never freed.
  private static func kept(_ data: [UInt8]) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
    unsafe copy.copyBytes(from: data)
    return UnsafeRawBufferPointer(copy)
  }

  /// The table of weights in some bytes.
  static func table(_ bytes: [UInt8]) -> WeightTable { unsafe WeightTable(bytes: kept(bytes)) }

  /// A table of weights.
  static func weights(_ path: String) throws -> WeightTable { unsafe WeightTable(bytes: try bytes(path)) }

  /// The boosted trees in a file.
  static func trees(_ path: String) throws -> BoostedTrees { unsafe BoostedTrees(bytes: try bytes(path)) }

  /// A table of the weights of transitions.
  static func transitions(_ path: String) throws -> TransitionTable {
    unsafe TransitionTable(bytes: try bytes(path))
  }

  /// A table of numbers by hashes.
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

  /// The parser with the weights of a folder, but the program's for the choice between two parses.
  static func parser(_ folder: String) throws -> Parser {
    Parser(
      transitions: try transitions("\(folder)/moves.bin"),
      relations: try weights("\(folder)/relations.bin"),
      choices: Parser.standardChoices
    )
  }
}
