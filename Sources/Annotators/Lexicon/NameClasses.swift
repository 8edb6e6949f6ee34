import CAssets

/// The classes of a phrase in the tables of names; several may apply ("Georgia" is a country, a state and a name).
public struct NameClasses: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32

  /// Any bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A country, by any of its names: "Philippines", "U.S.", "Britain".
  public static let country = NameClasses(rawValue: 1 << 0)
  /// The capital of a country.
  public static let capital = NameClasses(rawValue: 1 << 1)
  /// A city of 15,000 people or more.
  public static let city = NameClasses(rawValue: 1 << 2)
  /// A city of 500,000 people or more, or a capital.
  public static let largeCity = NameClasses(rawValue: 1 << 3)
  /// A state, province or other first division of a country.
  public static let region = NameClasses(rawValue: 1 << 4)
  /// A short form of a region used after a city: "Calif.", "Ont.".
  public static let regionAbbreviation = NameClasses(rawValue: 1 << 5)
  /// An adjective or noun of nationality, people or place: "Russian", "Filipinos", "Londoners".
  public static let demonym = NameClasses(rawValue: 1 << 6)
  /// A religious group or its adjective: "Sunni", "Catholics".
  public static let religion = NameClasses(rawValue: 1 << 7)
  /// A political group or its adjective: "Democrats", "Tory".
  public static let politicalGroup = NameClasses(rawValue: 1 << 8)
  /// A place without a government: "Pacific Rim", "Mediterranean", "Mount Everest".
  public static let location = NameClasses(rawValue: 1 << 9)
  /// A given name of men: "Rodrigo".
  public static let givenMale = NameClasses(rawValue: 1 << 10)
  /// A given name of women: "Angela"; many names are both.
  public static let givenFemale = NameClasses(rawValue: 1 << 11)
  /// A family name: "Kuczynski".
  public static let surname = NameClasses(rawValue: 1 << 12)
  /// A newspaper, broadcaster, agency or site: "Reuters", "ABS-CBN".
  public static let newsOrganization = NameClasses(rawValue: 1 << 13)
  /// An international organisation or alliance: "NATO", "European Union".
  public static let internationalBody = NameClasses(rawValue: 1 << 14)
  /// A well-known company or brand: "Gazprom".
  public static let company = NameClasses(rawValue: 1 << 15)
  /// A party or armed movement: "Likud", "Hezbollah".
  public static let party = NameClasses(rawValue: 1 << 16)
  /// An agency, institution, association or court with a name of its own: "FBI", "Pentagon", "Harvard".
  public static let agency = NameClasses(rawValue: 1 << 17)
  /// A sports club by its short name: "Arsenal", "Yankees".
  public static let team = NameClasses(rawValue: 1 << 18)
  /// A named event: "World War II", "Olympics".
  public static let event = NameClasses(rawValue: 1 << 19)
  /// A form of address, always before a person's name: "Mr.", "Dame".
  public static let honorific = NameClasses(rawValue: 1 << 20)
  /// An office or rank directly before a person's name: "President", "Gen.".
  public static let title = NameClasses(rawValue: 1 << 21)
  /// An office or calling that describes a person: "foreign minister", "spokeswoman".
  public static let office = NameClasses(rawValue: 1 << 22)
  /// The head of an event's name: "Summit", "War", "Cup".
  public static let eventHead = NameClasses(rawValue: 1 << 23)
  /// The head of an organisation's name: "Ministry", "University", "Court".
  public static let organizationHead = NameClasses(rawValue: 1 << 24)
  /// A legal form after a company's name: "Inc.", "GmbH".
  public static let organizationSuffix = NameClasses(rawValue: 1 << 25)
  /// The head of a place's name: "River", "Street", "Mount".
  public static let locationHead = NameClasses(rawValue: 1 << 26)
  /// A day of the week, also short: "Saturday", "Sat.".
  public static let weekday = NameClasses(rawValue: 1 << 27)
  /// A month, also short: "November", "Nov.".
  public static let month = NameClasses(rawValue: 1 << 28)
  /// A small word inside a person's name: "van", "bin", "de la".
  public static let nameParticle = NameClasses(rawValue: 1 << 29)
  /// Also an ordinary word, or a place that is also a name of persons: "Reading", "us", "Jordan".
  public static let ambiguous = NameClasses(rawValue: 1 << 30)
  /// The beginning of longer phrases of the table, up to a space; it need not be an entry itself.
  public static let continues = NameClasses(rawValue: 1 << 31)

  /// Every class with its name, in the order of the bits.
  public static let named: [(name: String, bits: NameClasses)] = [
    ("country", .country), ("capital", .capital), ("city", .city), ("largeCity", .largeCity),
    ("region", .region), ("regionAbbreviation", .regionAbbreviation), ("demonym", .demonym),
    ("religion", .religion), ("politicalGroup", .politicalGroup), ("location", .location),
    ("givenMale", .givenMale), ("givenFemale", .givenFemale), ("surname", .surname),
    ("newsOrganization", .newsOrganization), ("internationalBody", .internationalBody),
    ("company", .company), ("party", .party), ("agency", .agency), ("team", .team), ("event", .event),
    ("honorific", .honorific), ("title", .title), ("office", .office), ("eventHead", .eventHead),
    ("organizationHead", .organizationHead), ("organizationSuffix", .organizationSuffix),
    ("locationHead", .locationHead), ("weekday", .weekday), ("month", .month),
    ("nameParticle", .nameParticle), ("ambiguous", .ambiguous), ("continues", .continues),
  ]
}
