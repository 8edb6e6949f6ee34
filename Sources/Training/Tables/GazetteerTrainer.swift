import Annotators
import Foundation

/// Builds the tables of names, of casing and of places from raw facts and word lists.
struct GazetteerTrainer {
  /// The folder of TSV files: casing, given, surnames, cities, capitals, countries, regions.
  var raw: String
  /// The folder of word lists, which the tables are written to.
  var tables: String

  func run() throws {
    var phrases = PhraseCollection(usage: try usage())
    let lists = try GazetteerSource.rows(inFolder: tables)
    try phrases.addCountries(lists: lists, rows: cells("countries"))
    try phrases.addPlaces(
      cities: cells("cities"),
      capitals: cells("capitals"),
      regions: cells("regions")
    )
    try phrases.addPersons(given: cells("given"), surnames: cells("surnames"), lists: lists)
    try phrases.addLists(lists)
    let (rows, names) = phrases.finished()
    try write(TableWriter.phraseTable(rows, names: names), to: "gazetteer.bin")
    try write(TableWriter.casingTable(shares()), to: "casing.bin")
    let places = PlaceCollection(
      cities: try cells("cities"),
      capitals: try cells("capitals"),
      countries: try cells("countries"),
      regions: try cells("regions"),
      lists: lists
    )
    try write(places.table(), to: "places.bin")
    report(rows, names: names.count)
  }

  private func cells(_ name: String) throws -> [[String]] {
    try GazetteerSource.cells(ofFile: "\(raw)/\(name).tsv")
  }

  /// The counts of capitalised and lower-case uses of each word inside sentences.
  private func usage() throws -> [String: (capital: Int, small: Int)] {
    var usage: [String: (capital: Int, small: Int)] = [:]
    for row in try cells("casing") where row.count == 3 {
      usage[row[0]] = (Int(row[1]) ?? 0, Int(row[2]) ?? 0)
    }
    return usage
  }

  /// The share of capitalised uses of each word, from 0 to 255, for each of its folded forms.
  private func shares() throws -> [String: UInt8] {
    var shares: [String: UInt8] = [:]
    for (word, uses) in try usage().sorted(by: { $0.key < $1.key }) {
      let total = uses.capital + uses.small
      let share = UInt8((255 * uses.capital + total / 2) / max(total, 1))
      for form in [word, word.capitalized, word.uppercased()] { shares[NameForms.folded(form)] = share }
    }
    return shares
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(tables)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }

  private func report(_ rows: [TableWriter.Phrase], names: Int) {
    print("\(rows.count) phrases, \(names) names")
    for (name, bits) in NameClasses.named {
      print("\(name): \(rows.count(where: { $0.classes.isSuperset(of: bits) }))")
    }
  }
}
