import Documents
import WordLists

/// Speakers and intermediaries: from the head of a phrase to its words and its entity.
extension QuotationAssembler {
  /// The speaker or intermediary whom the phrase of a head names.
  func source(_ head: Int) -> Quotation.Source {
    let tokens = words(of: head)
    return Quotation.Source(
      range: tree.document.range(ofTokens: tokens),
      entity: entity(of: head, in: tokens)
    )
  }

  /// Sources in their order, each once: of two for one entity the first.
  func unique(_ sources: [Quotation.Source]) -> [Quotation.Source] {
    var kept: [Quotation.Source] = []
    for source in sources
    where !kept.contains(where: {
      $0.range == source.range || $0.entity != nil && $0.entity == source.entity
    }) {
      kept.append(source)
    }
    return kept
  }

  /// The tokens of a source: the noun phrase of its head, and all of the name that the head is part of.
  func words(of head: Int) -> Range<Int> {
    var tokens = phrases.tokens(of: head)
    // "a lawmaker on Wednesday": the day is when it was said.
    if let last = tokens.last, last - head > 1, CalendarWords.all.contains(hash: tree.shapes[last].low),
      tree.shapes[last - 1].low == Self.on
    {
      tokens = tokens.lowerBound..<last - 1
    }
    // "the mayor via news agency Lind": another passes it on.
    if let via = tokens.last(where: { $0 > head && tree.shapes[$0].low == CueParts.via }) {
      tokens = tokens.lowerBound..<via
    }
    if let mention = mentions[head] {
      tokens =
        min(tokens.lowerBound, mention.tokens.lowerBound)..<max(tokens.upperBound, mention.tokens.upperBound)
    }
    return balanced(tokens)
  }

  /// A phrase that has both of two brackets or none.
  private func balanced(_ tokens: Range<Int>) -> Range<Int> {
    guard let open = tokens.last(where: { isByte($0, UInt8(ascii: "(")) }),
      !(open..<tokens.upperBound).contains(where: { isByte($0, UInt8(ascii: ")")) })
    else { return tokens }
    let next = tokens.upperBound
    if next < tree.document.tokens.count, isByte(next, UInt8(ascii: ")")) {
      return tokens.lowerBound..<next + 1
    }
    return open > tokens.lowerBound ? tokens.lowerBound..<open : tokens
  }

  private func isByte(_ token: Int, _ byte: UInt8) -> Bool {
    tree.document.text[tree.document.tokens[token].range.start] == byte
  }

  /// The person between commas behind a phrase, parsed as a second subject: "One of them, the surgeon Jane Doe, said".
  private func person(behind tokens: Range<Int>, of head: Int) -> MentionIndex.Entry? {
    guard tree.has(head, .subject), let verb = tree.head(of: head) else { return nil }
    func isComma(_ token: Int) -> Bool { tree.shapes[token].low == CueFeatures.comma }
    for other in tree.children(of: verb) where head < other && other < verb && tree.has(other, .subject) {
      let first = Int(tree.lefts[other])
      var end = Int(tree.rights[other]) + 1
      if isComma(end - 1) { end -= 1 }
      guard first == tokens.upperBound + 1, isComma(first - 1), isComma(end), first < end else { continue }
      if let mention = mentions[other], mention.isPerson { return mention }
      return person(endingPhrase: first..<end)
    }
    return nil
  }

  /// The entity that a phrase refers to, as its index in the document's entities; nil without one.
  ///
  /// It is that of the mention at the head, of a person in apposition, or of the antecedent of "who".
  func entity(of head: Int, in tokens: Range<Int>) -> Int? {
    if let mention = mentions[head] {
      // "Angelina County Sheriff Jane Doe", "Senate President Jane Doe": the title begins with the name.
      let start = tree.parts[tokens.lowerBound] == .determiner ? tokens.lowerBound + 1 : tokens.lowerBound
      if !mention.isPerson, mention.tokens.lowerBound <= start, let person = person(endingPhrase: tokens) {
        return person.entity
      }
      // "The Basque" is a person, and not his people.
      return mention.tokens.count == 1 && (Compatriots.isOne(head, in: tree) || modifiesNext(head))
        ? nil : mention.entity
    }
    for child in tree.children(of: head)
    where tree.has(child, .apposition) || tree.has(child, .flat) || tree.has(child, .compound) {
      // "The Roe campaign", "a Roe aide": not Roe.
      if child < head, tree.parts[head] == .noun { continue }
      if let mention = mentions[child], mention.isPerson { return mention.entity }
      // "the harbour master, a tall man called Jan Doe"
      if tree.has(child, .apposition), let entity = entity(ofNoun: child),
        tree.document[Entity.self][entity].type == .person
      {
        return entity
      }
      // "a lawyer, Barrister Jane Doe", "her husband, the teacher Jan Doe"
      for name in tree.children(of: child)
      where tree.has(child, .apposition) && (tree.has(name, .flat) || tree.has(name, .apposition)) {
        if let mention = mentions[name], mention.isPerson { return mention.entity }
      }
    }
    if let body = body(behind: head) { return body }
    // "A fan called Jane Doe", "the driver, identified only as Yaw"
    for child in tree.children(of: head)
    where tree.has(child, .nounClause) && Self.naming.contains(hash: tree.shapes[child].low) {
      for name in tree.children(of: child) {
        if let mention = mentions[name], mention.isPerson { return mention.entity }
      }
    }
    if let mention = person(endingPhrase: tokens) ?? person(behind: tokens, of: head) ?? personNamed(by: head)
    {
      return mention.entity
    }
    if Self.places.contains(hash: tree.shapes[head].low) {
      // "the city of Lima"
      for child in tree.children(of: head) where tree.has(child, .nounModifier) && child == head + 2 {
        if let mention = mentions[child], mention.type == .geopolitical { return mention.entity }
      }
    }
    guard Self.relatives.contains(hash: tree.shapes[head].low), head > 0 else { return nil }
    var clause = tree.head(of: head)
    // "who is running and who came along": the first clause is attached to the noun.
    while let verb = clause, tree.has(verb, .conjunct) { clause = tree.head(of: verb) }
    if let verb = clause, tree.has(verb, .relativeClause), let noun = tree.head(of: verb), noun < head {
      return entity(ofNoun: noun)
    }
    let before = tree.shapes[head - 1].low == CueFeatures.comma ? head - 2 : head - 1
    return before >= 0 && tree.sentences[before] == tree.sentences[head] ? mentions[before]?.entity : nil
  }

  /// The person whose name a relative clause gives with "as": "a vendor who gave her name only as Miss Pansy".
  private func personNamed(by head: Int) -> MentionIndex.Entry? {
    guard tree.parts[head] == .noun,
      let clause = tree.children(of: head).first(where: { tree.has($0, .relativeClause) })
    else { return nil }
    let tokens = max(head, Int(tree.lefts[clause]))...max(head, Int(tree.rights[clause]))
    guard let link = tokens.prefix(Self.longestClause).first(where: { tree.shapes[$0].low == Self.asWord }),
      tokens.prefix(while: { $0 < link }).contains(where: {
        Self.naming.contains(hash: tree.shapes[$0].low) || tree.lemmas[$0] == Self.name
      })
    else { return nil }
    return tokens.drop { $0 <= link }.prefix(3).lazy.compactMap { mentions[$0] }.first { $0.isPerson }
  }

  private static let asWord = WordHash.of("as")
  private static let name = WordHash.of("name")
  /// The most words of such a clause that are read.
  private static let longestClause = 16

  /// The organisation whose name stands between commas in apposition to a noun: "The airline, Qantas, said".
  private func body(behind head: Int) -> Int? {
    guard tree.parts[head] == .noun, tree.form(head) != .plural else { return nil }
    for child in tree.children(of: head) where tree.has(child, .apposition) && child > head {
      guard let mention = mentions[child], mention.type == .organization,
        case let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound),
        // "A spokesperson for the contractor, Balder Rail," is not Balder Rail.
        head == first - 2, tree.shapes[first - 1].low == CueFeatures.comma, end < tree.shapes.count,
        tree.shapes[end].low == CueFeatures.comma, Int(tree.lefts[child]) >= first - 1
      else { continue }
      return mention.entity
    }
    return nil
  }

  /// True for a nationality before the noun that speaks: "the Tongan international".
  private func modifiesNext(_ head: Int) -> Bool {
    mentions[head]?.type == .group && head + 1 < tree.parts.count && tree.parts[head + 1] == .noun
      && tree.head(of: head) == head + 1
  }

  /// The entity of a noun with a relative clause.
  private func entity(ofNoun noun: Int) -> Int? {
    if let mention = mentions[noun] { return mention.entity }
    for child in tree.children(of: noun) where tree.has(child, .nounClause) || tree.has(child, .apposition) {
      // "an academic named Jane Doe, who …"
      if let mention = mentions[child], mention.isPerson { return mention.entity }
      for name in tree.children(of: child) {
        if let mention = mentions[name], mention.isPerson { return mention.entity }
      }
    }
    return nil
  }

  /// The person whose name ends a phrase behind a title or a comma: "Fire Chief Jane Doe", "its spokeswoman, Jane Doe".
  func person(endingPhrase tokens: Range<Int>) -> MentionIndex.Entry? {
    let last = tokens.upperBound - 1
    guard let mention = mentions[last], mention.isPerson,
      mention.tokens.upperBound == tokens.upperBound, mention.tokens.lowerBound > tokens.lowerBound
    else { return nil }
    let before = mention.tokens.lowerBound - 1
    // "Harbor & Pine LLC's Joel Roe", but not "their allies, among them Lima's Joel Roe"
    if tree.shapes[before].low == RuleNameParser.possessive {
      let isOwner = (tokens.lowerBound..<before).allSatisfy { tree.shapes[$0].low != CueFeatures.comma }
      return isOwner ? mention : nil
    }
    if tree.shapes[before].low == CueFeatures.comma { return isOfAnother(before, in: tokens) ? nil : mention }
    var title = tokens.lowerBound..<mention.tokens.lowerBound
    // "Her colleague, Green Party Rep. Jane Doe"
    if let comma = title.last(where: { tree.shapes[$0].low == CueFeatures.comma }), comma > tokens.lowerBound,
      !isOfAnother(comma, in: tokens)
    {
      title = comma + 1..<mention.tokens.lowerBound
    }
    return isTitle(title) || isTitleWithField(title) || isOfficeForField(title) ? mention : nil
  }

  /// True for nouns and adjectives, perhaps with an abbreviation in brackets: "Kenya Growers Union (KGU) chief
  /// executive".
  private func isTitle(_ tokens: Range<Int>) -> Bool {
    var isBracketed = false
    return tokens.allSatisfy { token in
      if isByte(token, UInt8(ascii: "(")) {
        isBracketed = true
        return true
      }
      if isByte(token, UInt8(ascii: ")")) {
        defer { isBracketed = false }
        return isBracketed
      }
      let isHyphen = isByte(token, UInt8(ascii: "-")) && token > tokens.lowerBound
      return isHyphen || isWordOfTitle(token)
    }
  }

  private func isWordOfTitle(_ token: Int) -> Bool {
    [.noun, .properNoun, .adjective, .determiner].contains(tree.parts[token])
  }

  /// True for an office with its field before a name, in small letters too: "committee member for mobility".
  ///
  /// A noun for a person before the name would be the title of another: "a friend of actor Jane Doe".
  private func isOfficeForField(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, tree.parts[last] == .noun, !tree.words[last].isCapital,
      !PersonNouns.contains(form: tree.shapes[last].low, lemma: tree.lemmas[last]),
      let link = tokens.last(where: { tree.parts[$0] == .adposition }), link > tokens.lowerBound,
      (tokens.lowerBound..<link).allSatisfy({ isWordOfTitle($0) }),
      PersonNouns.contains(form: tree.shapes[link - 1].low, lemma: tree.lemmas[link - 1])
        || tree.lemmas[link - 1] == Self.member
    else { return false }
    return (link + 1..<tokens.upperBound).allSatisfy {
      [.noun, .adjective, .determiner, .coordinator].contains(tree.parts[$0])
    }
  }

  /// True for an office with its field before a name: "Director of Services Jane Doe".
  private func isTitleWithField(_ tokens: Range<Int>) -> Bool {
    let joints = tokens.dropFirst().dropLast().filter { !tree.words[$0].isCapital }
    return tokens.contains {
      tree.words[$0].isCapital
        && (PersonNouns.all.contains(hash: tree.shapes[$0].low) || tree.shapes[$0].low == Self.member)
    }
      && !joints.isEmpty
      && tokens.allSatisfy {
        tree.words[$0].isCapital || joints.contains($0) && Self.joints.contains(tree.parts[$0])
      }
  }

  private static let joints: Set<PartOfSpeech> = [.adposition, .coordinator, .determiner]

  /// True where the noun before a comma is a person whom the head of the phrase belongs to: "a cousin of the victim,".
  private func isOfAnother(_ comma: Int, in tokens: Range<Int>) -> Bool {
    let noun = comma - 1
    guard noun > tokens.lowerBound, tree.parts[noun] == .noun, tree.has(noun, .nounModifier),
      PersonNouns.all.contains(hash: tree.lemmas[noun])
    else { return false }
    return tree.parts[tree.head(of: noun) ?? noun] == .noun
  }

  private static let member = WordHash.of("member")
  private static let on = WordHash.of("on")
  private static let naming = WordSet(WordList("names/verbs-of-naming"), words: ["called"])
  private static let places = WordSet(WordList("places/kinds"))

  static let relatives = WordSet(WordList("pronouns/relative"))
}
