import Documents
import JSON
import Letters

extension ArticleRecord {
  /// Returns what the record says of the article beside its text.
  func fields(beside found: Text) -> ArticleFields {
    var fields = ArticleFields()
    fields.identifier = words(.identifier)
    fields.url = address
    fields.outlet = outlet
    let headline = (words(.headline) ?? words(.title)).map(RecordText.line) ?? ""
    fields.set(.headline, to: ArticleRecord.withoutOutlet(headline, fields.outlet))
    setDeck(&fields, beside: found)
    setAuthors(&fields)
    setDay(&fields)
    if let language = words(.language) { fields.set(.language, to: LanguageTag.of(language)) }
    if let dateline = words(.dateline) { fields.set(.dateline, to: RecordText.line(dateline)) }
    setMetadata(&fields)
    return fields
  }

  /// The address on the web; nil if there is none.
  var address: String? {
    for slot in [RecordSlot.url, .identifier, .outlet] {
      for value in values(slot) {
        guard let words = value.words, words.hasPrefix("http://") || words.hasPrefix("https://") else {
          continue
        }
        // The address of an outlet has no path.
        let path = words.split(separator: "/", maxSplits: 3)
        if slot != .outlet || path.count > 2 { return words }
      }
    }
    return nil
  }

  /// The outlet: a name, or else the host of an address in its place.
  private var outlet: String? {
    var host: String?
    for value in values(.outlet) {
      guard let words = value.words.map(RecordText.line), !words.isEmpty, words.utf8.count < 160 else {
        continue
      }
      if let range = words.firstRange(of: "://") {
        let name = words[range.upperBound...].prefix { $0 != "/" }
        host = host ?? String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
      } else if !words.contains("/"), FileName.suffix(of: words) != "txt" {
        return words
      }
    }
    return host
  }

  /// Returns a title without the name of the outlet behind it, as in "Gulls - The Ostbridge Echo".
  private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    guard let outlet, let mark = title.lastIndex(where: { "-|\u{2013}\u{2014}\u{B7}".contains($0) }) else {
      return title
    }
    let (head, name) = (title[..<mark], title[title.index(after: mark)...])
    guard head.last?.isWhitespace == true, name.first?.isWhitespace == true else { return title }
    func key(_ name: some StringProtocol) -> String {
      let folded = RecordKeys.folded(name)
      return folded.hasPrefix("the") ? String(folded.dropFirst(3)) : folded
    }
    let short = head.trimmingWhiteSpace()
    return key(name) == key(outlet) && !short.isEmpty ? short : title
  }

  /// Sets the deck, unless it is the beginning of the text or the text itself.
  private func setDeck(_ fields: inout ArticleFields, beside found: Text) {
    let own = words(.deck)
    guard let deck = (own ?? (found.slot == .summary ? nil : words(.summary))).map(RecordText.line),
      deck.utf8.count <= 1_500
    else { return }
    var words = deck[...]
    for mark in ["[\u{2026}]", "[...]", "...", "\u{2026}"] where words.hasSuffix(mark) {
      words = words.dropLast(mark.count)
    }
    let isOpen = deck.hasSuffix("]") && words.count < deck.count
    let key = RecordKeys.folded(words)
    let first = found.opening(key.utf8.count)
    if own == nil, key.isEmpty || first == key { return }
    fields.set(.deck, to: isOpen ? words.trimmingWhiteSpace() : deck)
  }

  // MARK: - Authors

  private func setAuthors(_ fields: inout ArticleFields) {
    var names = [String]()
    var rank: Int?
    // Several values of one rank are those of numbered keys, as in "authors.0.name".
    for (next, value) in ranked(.authors) where names.isEmpty || next == rank {
      rank = next
      for item in value.list { add(item, to: &names, &fields) }
    }
    if names.isEmpty {
      for tag in values(.metadata(.tag)).flatMap(\.list) where tag["type"]?.words == "contributor" {
        add(tag, to: &names, &fields)
      }
    }
    var seen = Set<String>()
    fields.authors = names.filter { seen.insert($0).inserted }
  }

  private func add(_ value: DecodedJSON, to names: inout [String], _ fields: inout ArticleFields) {
    if value.isObject {
      func first(_ keys: String...) -> String? { keys.lazy.compactMap { value[$0]?.words }.first }
      let given = first("firstname", "givenname", "given")
      let last = first("lastname", "familyname", "family")
      if value["name"]?.words == nil, value["original"] == nil, let last {
        names.append([given, last].compactMap { $0 }.joined(separator: " "))
        return
      }
      if case .bool(true)? = value["isagency"] {
        if let name = value.words { fields.add(.contributor, name) }
        return
      }
    }
    // Names may stand in lines of their own.
    guard let words = value.words.map({ RecordText.line($0.replacing("\n", with: ";")) }),
      !words.hasPrefix("http"),
      !words.contains("facebook.com"),
      words.lowercased() != "anonymous"
    else { return }
    let pieces = words.split(separator: ";")
    for piece in pieces {
      names += ArticleRecord.names(piece.trimmingWhiteSpace(), isAlone: pieces.count == 1)
    }
  }

  /// Returns the names in a piece of a field, "Teller, Maud" turned round.
  private static func names(_ piece: String, isAlone: Bool) -> [String] {
    let parts = piece.split(separator: ",").map { $0.trimmingWhiteSpace() }
    if parts.count == 2, !isAlone || parts.allSatisfy({ !$0.contains(" ") }),
      Byline.isPersonName(parts[1] + " " + parts[0])
    {
      return [parts[1] + " " + parts[0]]
    }
    return Byline.names(inField: piece).filter { !$0.contains("@") && $0.contains(where: \.isLetter) }
  }

  // MARK: - Days

  private func setDay(_ fields: inout ArticleFields) {
    var refused: ArticleFields?
    for value in values(.date) + values(.metadata(.time)) {
      guard let words = DayValue.words(value) else { continue }
      var trial = fields
      trial.set(.date, to: words)
      if trial.published != nil || trial.openDay != nil {
        fields = trial
        refused = nil
        break
      }
      refused = refused ?? trial
    }
    if let refused { fields = refused }
    if fields.published == nil, fields.openDay == nil, let year = words(.year), let month = words(.month),
      let day = words(.day),
      let date = DayValue.words(year: year, month: month, day: day)
    {
      fields.set(.date, to: date)
    }
  }

  // MARK: - Further fields

  private func setMetadata(_ fields: inout ArticleFields) {
    for field in [MetadataField.updated, .loaded] {
      if let value = values(.metadata(field)).lazy.compactMap({ DayValue.words($0) }).first {
        fields.set(.metadata(field), to: value)
      }
    }
    for field in [
      MetadataField.section, .edition, .series, .copyright, .type, .correction, .embargo, .file, .provider,
    ] {
      guard let value = words(.metadata(field)).map(RecordText.line), value.utf8.count < 400 else { continue }
      if field == .type, ["article", "text", "newsarticle", "news"].contains(value.lowercased()) { continue }
      fields.add(field, value)
    }
    if let page = words(.metadata(.page)) {
      let part = page.allSatisfy(\.isNumber) ? words(.printSection) ?? "" : ""
      fields.add(.page, part + page)
    }
    if let words = words(.metadata(.words)),
      let number = Int(words.filter { $0 != "," }.prefix { $0.isNumber })
    {
      fields.add(.words, String(number))
    }
    for field in [MetadataField.subject, .place, .person, .organization, .tag, .caption, .contributor] {
      for value in values(.metadata(field)).flatMap(\.list).prefix(100) { add(value, as: field, to: &fields) }
    }
  }

  /// Adds an entry of a list of topics, which may say itself what it is: a place, a person, an organization.
  private func add(_ value: DecodedJSON, as field: MetadataField, to fields: inout ArticleFields) {
    guard value.isObject else {
      guard let words = value.words else { return }
      let isList = field != .caption && words.utf8.count < 2_000
      let mark: Character = words.contains(";") ? ";" : ","
      for piece in isList ? words.split(separator: mark) : [words[...]] {
        let line = RecordText.line(String(piece))
        if line.utf8.count < 400, field == .caption || line.contains(where: \.isLetter) {
          fields.add(field, line)
        }
      }
      return
    }
    var kind = value["type"]?.words?.lowercased() ?? ""
    var name = value
    if let label = value["name"]?.words?.lowercased(), let inner = value["value"], inner.words != nil {
      (kind, name) = (label, inner)
    }
    guard let words = name.words, kind != "contributor" else { return }
    let known = ArticleRecord.kinds.first { kind.hasPrefix($0.key) }?.value
    fields.add(known ?? field, RecordText.line(words))
  }

  /// The kinds of topics, by the beginnings of their names.
  private static let kinds: [String: MetadataField] = [
    "person": .person, "people": .person, "org": .organization, "loc": .place, "place": .place,
    "glocation": .place,
    "geo": .place, "country": .place, "city": .place, "subject": .subject,
  ]
}

extension ArticleRecord.Text {
  /// The folded beginning of the text, of a number of bytes.
  fileprivate func opening(_ count: Int) -> String {
    let text: String
    switch self.text {
    case .plain(let plain): text = String(plain.prefix(count &* 2 &+ 80))
    case .blocks(let blocks): text = blocks.first { $0.role == .body }?.text ?? ""
    case .page: text = ""
    case .article(let content): text = content.blocks.first?.text ?? ""
    }
    return String(decoding: Array(RecordKeys.folded(text).utf8.prefix(count)), as: UTF8.self)
  }
}
