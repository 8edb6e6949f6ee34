import Documents
import Figures

/// A help topic other than a command, such as the symbols of the language, row numbers or the types of names.
enum HelpTopic: String, Sendable, Hashable, CaseIterable {
  case keys, lessons, lines, names, output, rows, types

  /// The subject of the topic, as one phrase.
  var summary: String {
    switch self {
    case .keys: "the keys of the prompt"
    case .lessons: "how lessons are taken, and how a teacher writes one"
    case .lines: "quotation marks, ; between commands, # and \\, options"
    case .names: "$NAME, let and alias, the words behind a script"
    case .output: "> FILE, >> FILE, | COMMAND, formats"
    case .rows: "numbers of rows and of articles, @3, --in"
    case .types: "PERSON, ORG, GPE, LOC, NORP, EVENT, MISC"
    }
  }

  /// Other words for the topic.
  var words: [String] {
    switch self {
    case .keys: []
    case .lessons: [".lesson"]
    case .lines: [";", "#", "\\", "\"", "'", "--", "quoting", "syntax", "comments"]
    case .names: ["$", "variables"]
    case .output: [">", ">>", "|", "files", "pipes", "csv", "json", "markdown"]
    case .rows: ["@", "row", "article", "--in"]
    case .types: EntityType.allCases.map { Folded.text($0.rawValue) } + ["type"]
    }
  }

  /// The symbols among the other words, as typed.
  static let symbols = allCases.flatMap(\.words).filter { $0.allSatisfy { !$0.isLetter } }

  /// Creates the topic with a name or one of its other words; nil if there is none.
  init?(named typed: String) {
    let folded = Folded.text(typed)
    guard let topic = HelpTopic.allCases.first(where: { $0.rawValue == folded || $0.words.contains(folded) })
    else { return nil }
    self = topic
  }

  /// The topic as an answer.
  var figure: Figure {
    switch self {
    case .keys: HelpTopic.keyTable
    case .lessons: LessonHelp.figure
    case .lines: HelpTopic.explained("A line", HelpTopic.linesRows, HelpTopic.aboutLines)
    case .names:
      HelpTopic.explained("Names for results, texts and lines", HelpTopic.namesRows, HelpTopic.aboutNames)
    case .output: HelpTopic.explained("Where an answer goes", HelpTopic.outputRows, HelpTopic.aboutOutput)
    case .rows: HelpTopic.explained("What a number names", HelpTopic.rowsRows, HelpTopic.aboutRows)
    case .types: HelpTopic.typeTable
    }
  }

  private static func explained(
    _ title: String,
    _ rows: [(typed: String, meaning: String)],
    _ lines: [String]
  ) -> Figure {
    let table = Table(
      columns: [Table.Column("typed"), Table.Column("what_it_does")],
      rows: rows.map { [Table.Cell($0.typed, .command), Table.Cell($0.meaning)] },
      firstRowNumber: nil
    )
    return .sections([
      Section(title, .table(table)),
      Section("More", .message(Message(lines.map { StyledText($0) }, tone: .hint))),
    ])
  }

  private static var keyTable: Figure {
    .table(
      Table(
        columns: [Table.Column("key"), Table.Column("what_it_does")],
        rows: KeyReference.rows.map { [Table.Cell($0.keys), Table.Cell($0.meaning)] },
        firstRowNumber: nil
      )
    )
  }

  private static var typeTable: Figure {
    let rows = EntityType.allCases.map { type -> [Table.Cell] in
      let words = EntityTypeList.words(for: type)
      return [Table.Cell(type.rawValue, type.role), .list(words), Table.Cell(type.meaning)]
    }
    let table = Table(
      columns: [Table.Column("type"), Table.Column("also_typed"), Table.Column("what_it_is")],
      rows: rows,
      firstRowNumber: nil,
      note:
        "'entities people' or 'entities --type GPE,LOC' lists some types, 'retype NAME to TYPE' corrects one."
    )
    return .table(table)
  }
}

// MARK: - Words

extension HelpTopic {
  private static let outputRows: [(typed: String, meaning: String)] = [
    ("quotes > FILE", "writes the answer to a file, in the format of its ending; what was in it goes"),
    ("quotes >> FILE", "adds the answer at the end of a file"),
    ("quotes | COMMAND", "gives the answer to a command of the system, which takes the rest of the line"),
    (
      "quotes | group by outlet",
      "counts and groups the rows; so do count, top and where, one behind the other"
    ),
    (
      "mode FORMAT",
      "changes the format of all answers: table, box, plain, csv, tsv, json, jsonl, markdown, html"
    ),
  ]

  private static let aboutOutput = [
    "Behind '|', the words count, group, top and where are commands of newshound; 'command top' is the system's.",
    "The endings .csv, .tsv, .json, .jsonl, .md and .html choose the format of a file; any other has that of 'mode'.",
    "A file or a command gets every row; '--top N' keeps to some.",
    "A table in a file is as wide as it needs; one that a command shows on the terminal is as wide as that.",
    "In CSV a text that begins with = + - or @ has an apostrophe in front, or a spreadsheet would run it as a formula.",
    "To be taken literally, the symbols go in quotation marks: search \"a > b\".",
  ]

  private static let linesRows: [(typed: String, meaning: String)] = [
    ("load sample:apec; articles", "several commands on one line"),
    ("quotes Renquist  # the fire chief", "from # on, a line is a comment; so is a whole line"),
    ("load \"my story.txt\"", "quotation marks keep words together, and make symbols literal"),
    ("entities \\", "a backslash at its end goes on with the line on the next"),
    ("entities --top 5", "an option, anywhere behind the command; --top=5 and shortened names do as well"),
    ("quotes -- --top", "behind --, nothing is an option"),
  ]

  private static let aboutLines = [
    "Names need no quotation marks at the end of a line: quotes Ingrid Aldersund. Capitals and accents do not matter.",
    "Names of commands and options may be shortened as long as they stay unique.",
  ]

  private static let namesRows: [(typed: String, meaning: String)] = [
    ("let people = entities person", "keeps the rows of an answer under a name"),
    ("$people", "shows them again"),
    ("$people | count by type", "counts them; any column of theirs will do"),
    ("$people minus $quoted", "combines two results; union and intersect do as well"),
    ("let who = \"Amélie Kouadjo\"", "keeps a text, which $who then stands for, as in 'quotes $who'"),
    ("alias gov = entities org", "lets a word stand for the beginning of a line"),
    ("$1 $2 $@", "in a script: the first and the second word behind its name, and all of them"),
  ]

  private static let aboutNames = ["'let' and 'alias' alone list what there is."]

  private static let rowsRows: [(typed: String, meaning: String)] = [
    ("explain 3", "row 3 of the last answer; also '@3'"),
    ("read a3", "article 3, whatever was listed; also 'article 3'"),
    ("use 1-3", "the articles of rows 1 to 3; articles 1 to 3 where articles are listed, or nothing is"),
    ("compare a1 a2-4", "article 1 against articles 2 to 4"),
    ("quotes @3", "whom or what row 3 is about, where a name is wanted"),
    ("use $found", "the articles in which the rows of a named result stand"),
    ("quotes --in a3", "one question kept to an article"),
    ("quotes --in outlet:Tidewatch", "one question kept to an outlet"),
  ]

  private static let aboutRows = [
    "The column '#' has the numbers of rows, which every list counts anew and 'more' counts on; the column 'article' has "
      + "the numbers of articles.",
    "'help explain', 'help read' and 'help use' say what each of them takes.",
  ]
}

extension EntityType {
  /// A description of the kind of thing that the type covers, with examples.
  fileprivate var meaning: String {
    switch self {
    case .person: "a person, real or invented"
    case .organization: "an organisation: a company, an authority, a party, a newspaper"
    case .geopolitical: "a place with a government (geopolitical entity): a country, a city, a state"
    case .location: "a place without a government (location): a sea, a mountain, a street, a region"
    case .group: "a nationality, or a religious or political group: Peruvian, Catholics, Democrats"
    case .event: "an event with a name: a war, a storm, a tournament"
    case .miscellaneous: "a name of any other kind: a work, a law, a product"
    }
  }
}
