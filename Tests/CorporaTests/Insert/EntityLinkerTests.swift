import Corpora
import Documents
import Testing

@Suite struct EntityLinkerTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// A list of entities for each document; each entity is mentioned once.
    let documents: [[Named]]
    let expected: [String]

    init(_ description: String, _ documents: [[Named]], _ expected: [String]) {
      testDescription = description
      self.documents = documents
      self.expected = expected
    }
  }

  static let rows = [
    Row("one name is one entity", [[.person("Ann Lee")], [.person("Ann Lee")]], ["Ann Lee PERSON 2"]),
    Row(
      "case and accents do not matter",
      [[.person("Nicolás Maduro")], [.person("NICOLAS MADURO")]],
      ["Nicolás Maduro PERSON 2"]
    ),
    Row(
      "a surname is the one person of that surname",
      [[.person("Ann Lee")], [.person("Lee")]],
      ["Ann Lee PERSON 2"]
    ),
    Row(
      "a full name upgrades a surname",
      [[.person("Lee")], [.person("Ann Lee")]],
      ["Ann Lee PERSON 2"]
    ),
    Row(
      "two full names with one surname stay apart",
      [[.person("Ann Lee")], [.person("Bob Lee")]],
      ["Ann Lee PERSON 1", "Bob Lee PERSON 1"]
    ),
    Row(
      "a surname of two people is neither",
      [[.person("Ann Lee")], [.person("Bob Lee")], [.person("Lee")]],
      ["Ann Lee PERSON 1", "Bob Lee PERSON 1", "Lee PERSON 1"]
    ),
    Row(
      "a surname of two people is the one spoken of five times as often",
      [[.person("Bob Lee")]] + Array(repeating: [.person("Ann Lee")], count: 5) + [[.person("Lee")]],
      ["Ann Lee PERSON 6", "Bob Lee PERSON 1"]
    ),
    Row(
      "a middle initial does not matter",
      [[.person("John F. Kennedy")], [.person("John Kennedy")]],
      ["John F. Kennedy PERSON 2"]
    ),
    Row(
      "an initial fits the name it stands for",
      [[.person("John F. Kennedy")], [.person("John Fitzgerald Kennedy")]],
      ["John Fitzgerald Kennedy PERSON 2"]
    ),
    Row(
      "two middle names are two people",
      [[.person("George W. Bush")], [.person("George H. Bush")]],
      ["George H. Bush PERSON 1", "George W. Bush PERSON 1"]
    ),
    Row(
      "father and son stay apart",
      [[.person("Donald Trump")], [.person("Donald Trump Jr.")]],
      ["Donald Trump Jr. PERSON 1", "Donald Trump PERSON 1"]
    ),
    Row(
      "a surname that comes first, learnt from an alias",
      [[.person("Xi Jinping", "Xi")], [.person("Xi")]],
      ["Xi Jinping PERSON 2"]
    ),
    Row(
      "particles belong to the surname",
      [[.person("Ursula von der Leyen")], [.person("von der Leyen")]],
      ["Ursula von der Leyen PERSON 2"]
    ),
    Row(
      "an acronym after its expansion",
      [
        [.thing(.organization, "Asia Pacific Economic Cooperation", "APEC")], [.thing(.organization, "APEC")],
      ],
      ["Asia Pacific Economic Cooperation ORG 2"]
    ),
    Row(
      "an acronym before its expansion",
      [
        [.thing(.organization, "APEC")], [.thing(.organization, "Asia Pacific Economic Cooperation", "APEC")],
      ],
      ["Asia Pacific Economic Cooperation ORG 2"]
    ),
    Row(
      "two expansions of one acronym stay apart",
      [
        [.thing(.organization, "International Criminal Court", "ICC")],
        [.thing(.organization, "International Cricket Council", "ICC")],
      ],
      ["International Cricket Council ORG 1", "International Criminal Court ORG 1"].sorted()
    ),
    Row(
      "dots and articles do not matter",
      [[.thing(.geopolitical, "U.S.")], [.thing(.geopolitical, "the US")]],
      ["the US GPE 2"]
    ),
    Row(
      "places are one family",
      [[.thing(.geopolitical, "Crimea")], [.thing(.location, "Crimea")]],
      ["Crimea GPE 2"]
    ),
    Row(
      "a person and a place stay apart",
      [[.person("Washington")], [.thing(.geopolitical, "Washington")]],
      ["Washington GPE 1", "Washington PERSON 1"]
    ),
    Row(
      "other names join any type and take it",
      [[.thing(.miscellaneous, "Rappler")], [.thing(.organization, "Rappler")]],
      ["Rappler ORG 2"]
    ),
    Row(
      "within a document the annotator's word stands",
      [[.person("Bill Clinton")], [.person("Bill Clinton"), .person("Clinton")]],
      ["Bill Clinton PERSON 2", "Clinton PERSON 1"]
    ),
  ]

  @Test(arguments: rows) func linking(_ row: Row) throws {
    let corpus = try Corpus()
    let documents = row.documents.enumerated().map { position, named in
      document("\(position). " + named.map(\.name).joined(separator: ". Then ") + ".", named: named)
    }
    try load(documents, into: corpus)
    #expect(try lines(corpus).sorted() == row.expected.sorted())
  }

  /// The linking does not depend on the number of articles per batch.
  @Test(arguments: UInt64(0)..<12) func batchesDoNotMatter(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pool: [Named] = [
      .person("Ann Lee", "Lee"), .person("Lee"), .person("Bob Lee"), .person("Ann B. Lee"), .person("A. Lee"),
      .person("Ann Beth Lee"), .person("Roe"), .person("Cora Roe", "Roe"),
      .thing(.organization, "Lee Works", "LW"),
      .thing(.organization, "LW"), .thing(.miscellaneous, "Lee Works"), .thing(.geopolitical, "Roe"),
      .thing(.miscellaneous, "Roe"), .thing(.organization, "Long Wood", "LW"), .thing(.location, "Long Wood"),
    ]
    let made = (0..<40).map { number in
      var named: [Named] = []
      for _ in 0..<(1 + random(3)) {
        let next = pool[random(pool.count)]
        if !named.contains(where: { $0.name == next.name }) { named.append(next) }
      }
      return document("\(number). " + named.map(\.name).joined(separator: ". Then ") + ".", named: named)
    }
    let found = try [1, 3, 7, 40].map { batch in
      let corpus = try Corpus()
      for start in stride(from: 0, to: made.count, by: batch) {
        try load(Array(made[start..<min(start + batch, made.count)]), into: corpus)
      }
      return try lines(corpus).sorted()
    }
    #expect(Set(found).count == 1)
  }

  /// A name of very many entities is looked up like a name of few, within one load and over many.
  @Test(arguments: [1, 8, 500]) func namesThatVeryManyHave(batch: Int) throws {
    let corpus = try Corpus()
    func word(_ number: Int) -> String {
      "N"
        + String(number, radix: 26).map {
          String(UnicodeScalar(UInt8(97 + (Int(String($0), radix: 26) ?? 0))))
        }.joined()
    }
    var documents: [[Named]] = (0..<400).map { [.person("\(word($0)) Smith")] }
    documents += (0..<400).map { [.thing(.organization, "\(word($0)) Works", "Works")] }
    // None of them is mentioned most, so the surname and the short name remain ambiguous.
    documents += [[.person("Smith")], [.thing(.organization, "Works")]]
    // Then one of them is mentioned most, and new ones are added.
    documents += Array(repeating: [.person("\(word(7)) Smith")], count: 9)
    documents += [[.person("Late Smith")], [.person("Smith")]]
    documents += Array(repeating: [.thing(.organization, "\(word(9)) Works")], count: 9)
    let made = documents.enumerated().map { position, named in
      document("\(position). " + named.map(\.name).joined(separator: ". Then ") + ".", named: named)
    }
    for start in stride(from: 0, to: made.count, by: batch) {
      try load(Array(made[start..<min(start + batch, made.count)]), into: corpus)
    }
    let found = try lines(corpus)
    #expect(found.count == 803)
    #expect(found.contains("\(word(7)) Smith PERSON 11"))
    #expect(found.contains("\(word(9)) Works ORG 10"))
    #expect(found.contains("Smith PERSON 1"))
    #expect(found.contains("Works ORG 1"))
    #expect(found.contains("Late Smith PERSON 1"))
  }

  @Test func oneLoadOrManyGiveTheSame() throws {
    for row in EntityLinkerTests.rows {
      let corpus = try Corpus()
      for (position, named) in row.documents.enumerated() {
        let text = "\(position). " + named.map(\.name).joined(separator: ". Then ") + "."
        try load([document(text, named: named)], into: corpus)
      }
      #expect(try lines(corpus).sorted() == row.expected.sorted(), "\(row.testDescription)")
    }
  }
}
