import Annotators
import Foundation

/// Phrases with their classes, gathered from lists for the table of names.
struct PhraseCollection {
  /// The classes of a folded phrase, its established name and its country.
  struct Entry {
    var classes: NameClasses = []
    /// The established name; nil if there is none, or if lists disagree.
    var canonical: String?
    var canonicalIsOpen = true
    /// Its country, if a list gives one.
    var country: String?
    /// The population of the places with this name, by country.
    var population: [String: Int] = [:]
  }

  /// The counts of capitalised and lower-case uses of each word inside sentences.
  let usage: [String: (capital: Int, small: Int)]
  private var entries: [String: Entry] = [:]
  private var countryNames: [String: String] = [:]

  init(usage: [String: (capital: Int, small: Int)]) {
    self.usage = usage
  }

  /// The sections of lists that only add a class.
  static let plainSections: [String: NameClasses] = [
    "people": .demonym, "religion": .religion, "politicalGroup": .politicalGroup, "location": .location,
    "region": .region, "regionAbbreviation": .regionAbbreviation, "city": .city,
    "newsOrganization": .newsOrganization, "internationalBody": .internationalBody, "company": .company,
    "party": .party, "agency": .agency, "team": .team, "event": .event, "honorific": .honorific,
    "title": .title, "office": .office, "eventHead": .eventHead, "organizationHead": .organizationHead,
    "organizationSuffix": .organizationSuffix, "locationHead": .locationHead, "weekday": .weekday,
    "month": .month, "nameParticle": .nameParticle, "personSuffix": .nameParticle,
    "givenMale": .givenMale, "givenFemale": .givenFemale, "surname": .surname,
  ]

  /// The sections that are treated in another way.
  static let otherSections: Set<String> = ["country", "nation", "demonym", "notGiven"]

  /// The classes of names, which are ambiguous if an ordinary word has the same letters.
  static let names: NameClasses = [
    .country, .city, .region, .demonym, .religion, .politicalGroup, .location, .givenMale, .givenFemale,
    .surname, .newsOrganization, .internationalBody, .company, .party, .agency, .team, .event,
  ]

  /// The classes of names of persons and organisations.
  static let notPlaces: NameClasses = [
    .givenMale, .givenFemale, .surname, .newsOrganization, .internationalBody, .company, .party, .agency,
    .team,
  ]

  // MARK: - Places

  mutating func addCountries(lists: [GazetteerSource.Row], rows: [[String]]) throws {
    for row in lists where row.section == "country" { countryNames[row.code] = row.forms[0] }
    let byLength = rows.filter { $0.count == 2 }.sorted { ($0[1].count, $0[1]) < ($1[1].count, $1[1]) }
    for row in byLength where !row[1].contains(",") && !row[1].contains("(") {
      if countryNames[row[0]] == nil { countryNames[row[0]] = row[1] }
      addCountry(row[1], code: row[0], isShown: true)
    }
    for row in lists where row.section == "country" || row.section == "nation" {
      for form in row.forms { addCountry(form, code: row.code, isShown: row.section == "country") }
    }
    for row in lists where row.section == "demonym" {
      for key in row.forms.flatMap(NameForms.all) {
        entries[key, default: Entry()].classes.insert(.demonym)
        if entries[key]?.country == nil { entries[key]?.country = countryNames[row.code] }
      }
    }
  }

  private mutating func addCountry(_ name: String, code: String, isShown: Bool) {
    for key in NameForms.all(of: name) {
      var entry = entries[key] ?? Entry()
      entry.classes.insert(.country)
      entry.country = countryNames[code]
      entry.canonical = isShown ? countryNames[code] : nil
      entry.canonicalIsOpen = false
      entries[key] = entry
    }
  }

  mutating func addPlaces(cities: [[String]], capitals: [[String]], regions: [[String]]) throws {
    for row in cities where row.count == 5 {
      let population = Int(row[2]) ?? 0
      if isOrdinary(row[0]) && population < 100_000 { continue }
      let size: NameClasses = population >= 500_000 ? [.city, .largeCity] : [.city]
      addPlace(row[0], classes: size, code: row[1], population: population)
    }
    for row in capitals where row.count == 2 && !isOrdinary(row[0]) {
      addPlace(row[0], classes: [.city, .largeCity, .capital], code: row[1], population: 2_000_000)
    }
    for row in regions where row.count == 3 && !isOrdinary(row[0]) {
      addPlace(row[0], classes: .region, code: row[1], population: 500_000)
    }
  }

  private mutating func addPlace(_ name: String, classes: NameClasses, code: String, population: Int) {
    guard let country = countryNames[code] else { return }
    for key in NameForms.all(of: name) where !key.isEmpty {
      entries[key, default: Entry()].classes.formUnion(classes)
      let known = entries[key]?.population[country] ?? 0
      entries[key]?.population[country] = max(known, population)
    }
  }

  // MARK: - Persons and lists

  mutating func addPersons(given: [[String]], surnames: [[String]], lists: [GazetteerSource.Row]) throws {
    let dropped = Set(lists.filter { $0.section == "notGiven" }.map { NameForms.folded($0.forms[0]) })
    for row in given where row.count == 2 && !dropped.contains(NameForms.folded(row[0])) {
      let known = entries[NameForms.folded(row[0])]?.classes ?? []
      if known.contains(.country) || known.contains(.demonym) || known.contains(.capital) { continue }
      var classes: NameClasses = []
      if row[1].contains("m") { classes.insert(.givenMale) }
      if row[1].contains("f") { classes.insert(.givenFemale) }
      add([row[0].capitalized], classes: classes)
    }
    for row in surnames {
      let known = entries[NameForms.folded(row[0])]?.classes ?? []
      if known.contains(.country) || known.contains(.capital) { continue }
      add([row[0].capitalized], classes: .surname)
    }
  }

  mutating func addLists(_ lists: [GazetteerSource.Row]) throws {
    for row in lists {
      if let classes = Self.plainSections[row.section] {
        add(row.forms, classes: classes)
        guard !row.code.isEmpty else { continue }
        for form in row.forms { addPlace(form, classes: classes, code: row.code, population: 500_000) }
      } else if !Self.otherSections.contains(row.section) {
        throw TrainingError.unknownSection(row.section)
      }
    }
  }

  /// Adds the forms of a name; if there are several, the first is the established name and shares its places.
  private mutating func add(_ forms: [String], classes: NameClasses) {
    let first = entries[NameForms.folded(forms[0])]
    for form in forms {
      for key in NameForms.all(of: form) {
        var entry = entries[key] ?? Entry()
        entry.classes.formUnion(classes)
        if classes == .city, let first {
          entry.classes.formUnion(first.classes.intersection([.city, .largeCity, .capital]))
          entry.population.merge(first.population) { max($0, $1) }
        }
        if forms.count > 1 && entry.canonicalIsOpen {
          if entry.canonical == nil {
            entry.canonical = forms[0]
          } else if entry.canonical != forms[0] {
            entry.canonical = nil
            entry.canonicalIsOpen = false
          }
        }
        entries[key] = entry
      }
    }
  }

  // MARK: - Result

  /// All phrases in the order of their bytes, and the established names; that at index 0 is empty.
  consuming func finished() -> (phrases: [TableWriter.Phrase], names: [String]) {
    for key in entries.keys where isAmbiguous(key) { entries[key]?.classes.insert(.ambiguous) }
    for key in Array(entries.keys) {
      for (position, byte) in key.utf8.enumerated() where byte == 0x20 {
        let prefix = String(decoding: key.utf8.prefix(position), as: UTF8.self)
        entries[prefix, default: Entry()].classes.insert(.continues)
      }
    }
    var names = [""]
    var positions: [String: Int] = [:]
    func position(of name: String?) -> Int {
      guard let name else { return 0 }
      if let known = positions[name] { return known }
      positions[name] = names.count
      names.append(name)
      return names.count - 1
    }
    let phrases = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { key, entry in
      TableWriter.Phrase(
        text: key,
        classes: entry.classes,
        canonical: position(of: entry.canonical),
        country: position(of: country(of: entry))
      )
    }
    return (phrases, names)
  }

  /// The country of a list, or that of the largest place if it is a large city or the only one; nil otherwise.
  ///
  /// A town that shares its name with persons or organisations has none: "Obama" does not mean Japan.
  private func country(of entry: Entry) -> String? {
    if let country = entry.country { return country }
    let greatest = entry.population.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let greatest else { return nil }
    if greatest.value > 500_000 { return greatest.key }
    return entry.population.count == 1 && entry.classes.isDisjoint(with: Self.notPlaces) ? greatest.key : nil
  }

  /// True if news writes every word of the phrase mostly in lower case: "Same" is a town, and a word.
  private func isOrdinary(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").allSatisfy { word in
      guard let uses = usage[String(word)] else { return false }
      return uses.small > 2 * uses.capital
    }
  }

  private func isAmbiguous(_ key: String) -> Bool {
    guard let classes = entries[key]?.classes, !classes.isDisjoint(with: Self.names) else { return false }
    if let uses = usage[key], uses.small * 8 > uses.capital { return true }
    let isPlace = !classes.isDisjoint(with: [.country, .city, .region, .location])
    let isPerson = !classes.isDisjoint(with: [.givenMale, .givenFemale, .surname])
    return isPlace && isPerson && !classes.contains(.largeCity)
  }
}
