import Foundation

/// Makes the tables and weights that the program carries.
@main
enum Training {
  static let usage = """
    usage: Training gazetteer RAWDIR TABLES
      Reads TSV files of RAWDIR and the word lists TABLES/*.txt; writes TABLES/gazetteer.bin and casing.bin.

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3, arguments[0] == "gazetteer" else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    do {
      try GazetteerTrainer(raw: arguments[1], tables: arguments[2]).run()
    } catch {
      FileHandle.standardError.write(Data("Training: \(error)\n".utf8))
      exit(1)
    }
  }
}
