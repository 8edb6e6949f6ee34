import Figures

/// Figures that several suites render.
enum Samples {
  static let people = Table(
    columns: [
      Table.Column("name"),
      Table.Column("type"),
      Table.Column("mentions", alignment: .trailing),
      Table.Column("roles"),
      Table.Column("id", isForProgramsOnly: true),
    ],
    rows: [
      [Table.Cell("Nicolás Maduro", .person), "PERSON", 12, .list(["president", "leader"]), 1],
      [Table.Cell("习近平", .person), "PERSON", 7, .list([]), 2],
      [Table.Cell("نجيب محفوظ", .person), "PERSON", 105, .missing, 3],
      [Table.Cell("Café 👩‍👧 e\u{301}", .organization), "ORG", 1, .list(["a|b"]), 4],
    ],
    total: 41,
    moreHint: StyledText("--top 40", .command) + " shows more"
  )

  static let quotes = Table(
    columns: [
      Table.Column("speaker"), Table.Column("kind"), Table.Column("quote"), Table.Column("said"),
    ],
    rows: [
      [
        Table.Cell("Harbour Master Ines Okafor", .person), "direct",
        Table.Cell(
          "“We counted every container twice, and the number we published on Monday was wrong; nobody hid it.”",
          .quotation
        ),
        Table.Cell("2026-03-02", .time),
      ],
      [
        Table.Cell("Tomás Brandt", .person), "mixed",
        Table.Cell("“a scandal”", .quotation), .missing,
      ],
    ]
  )

  static let passages = Passages(
    [
      Passages.Passage(
        heading: "Port figures corrected, The Tide, 2 March",
        paragraphs: [
          StyledText("Ines Okafor", .person) + " said on " + StyledText("Monday", .time)
            + " that the earlier figure was wrong.",
          "A second look is under way.",
        ],
        number: 3
      ),
      Passages.Passage(paragraphs: ["No heading here."]),
    ],
    total: 5
  )

  static let bars = Chart(
    title: "Mentions",
    form: .bars,
    values: [
      Chart.Value("Okafor", 12), Chart.Value("习近平", 3), Chart.Value("Brandt", 0.5), Chart.Value("none", 0),
    ]
  )

  static let strip = Chart(
    title: "Events a day",
    form: .strip,
    values: (0..<28).map { Chart.Value("2026-02-\($0 < 9 ? "0" : "")\($0 + 1)", Double(($0 * 7) % 9)) }
  )

  static let tree = Tree(
    "quote 3",
    [
      Tree(StyledText("speaker: ") + StyledText("Ines Okafor", .person), [Tree("rule: name before verb")]),
      Tree("runner-up: Tomás Brandt", [Tree("further away from the verb than the speaker that was chosen")]),
    ]
  )

  static let sections = Figure.sections([
    Section(
      "Only in one",
      .table(Table(columns: [Table.Column("name")], rows: [["Okafor"]], firstRowNumber: nil))
    ),
    Section("Notes", .message(Message(["Two reports.", "One agrees."]))),
    Section("Notes", .table(Table(columns: [Table.Column("name")], rows: []))),
  ])

  static let warning = Message(
    ["no article is named “x”", "  try: articles    lists what is loaded"],
    tone: .warning
  )

  /// Text with a special meaning for terminals, Markdown or spreadsheets.
  static let hostile = Table(
    columns: [Table.Column("a_b"), Table.Column("n", alignment: .trailing), Table.Column("ok")],
    rows: [
      ["\u{1B}]0;x\u{7}|*b*", .number(0.123456), .flag(true)],
      ["tab\there, \"two\"\nlines\\", .number(-2), .flag(false)],
      [.text(StyledText("ls | wc", .command) + " or " + StyledText("`c`", .strong)), .missing, .missing],
    ]
  )

  /// Labels too long for a narrow page, values that no bar can show.
  static let longBars = Chart(
    title: "",
    form: .bars,
    values: [
      Chart.Value("Harbour Authority of the Northern Bay", 8), Chart.Value("nobody", .nan),
      Chart.Value("x", -1),
      Chart.Value("all", 0.001),
    ]
  )
}
