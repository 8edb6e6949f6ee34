import Documents
import WordLists

/// Makes the events of one document out of its clauses and times.
struct EventAssembler {
  let document: Document
  let clauses: Clauses
  let tree: DependencyTree
  let times: [TimeExpression]
  private let governed: EventTimes
  let roles: EventRoles
  let extent: EventExtent
  let lemmas: EventLemmas
  /// The day of publication.
  let anchor: CalendarDate?

  init(_ document: Document, _ clauses: Clauses) {
    (self.document, self.clauses, tree) = (document, clauses, clauses.tree)
    times = document[TimeExpression.self]
    governed = EventTimes(document, clauses)
    roles = EventRoles(document, clauses)
    extent = EventExtent(document, clauses)
    lemmas = EventLemmas(document, clauses.tree)
    anchor = document.article.published?.date ?? document[PublicationDate.self].first?.date
  }

  /// An event with the clause of its predicate; nil for nouns.
  struct Draft {
    var event: Event
    var clause: Int?
  }

  /// The day that an event has, and how.
  struct Governing {
    var time: Int?
    var date: String
    var dating: Event.Dating
    var rule: String
    var confidence: Double
  }

  /// The events in reading order.
  func events() -> [Event] {
    var drafts: [Draft] = []
    for index in clauses.all.indices {
      if index & 0xFF == 0, Stopping.isWanted { break }
      if isPart(index) || isFrame(index) || !isTold(clauses[index]) { continue }
      for governing in governing(index) { drafts.append(draft(index, governing)) }
    }
    for (noun, time) in governed.nouns {
      if let draft = nominal(noun, time) { drafts.append(draft) }
    }
    addLead(to: &drafts)
    addFrames(to: &drafts)
    return linked(drafts)
  }

  // MARK: Which clauses

  /// True for a clause with a predicate in a part of the article that tells something.
  private func isTold(_ clause: Clause) -> Bool {
    // A word of a time is no predicate, whatever its tag: "said yesterday morning the road would open".
    guard clause.form != .verbless, !isTime(clause.head, in: clause.sentence) else { return false }
    switch role(of: clause.sentence) {
    case .headline, .deck, .body, .correction, .caption: return true
    default: return false
    }
  }

  /// True for an open complement that completes the predicate above: "began to move"; one that is planned, or asked for
  /// a day to come, is an event of its own: "agreed to meet".
  private func isPart(_ index: Int) -> Bool {
    let clause = clauses[index]
    guard clause.relation == .open, let parent = clause.parent else { return false }
    switch clause.modality {
    case .planned, .expected: return clauses[parent].modality == clause.modality
    case .asked:
      if clauses[parent].modality == .asked { return true }
      return !clauses.chain(of: index).contains { (governed.byClause[$0] ?? []).contains { isAhead($0) } }
    default: return true
    }
  }

  /// The clauses of one event: a clause with the open complements that complete it.
  private func unit(of index: Int) -> [Int] {
    var unit = [index]
    for part in clauses.chain(of: index).dropFirst() {
      guard isPart(part) else { break }
      unit.append(part)
    }
    return unit
  }

  /// True for a clause that reports another, which is an event only where it has a day or reports an event.
  func isFrame(_ index: Int) -> Bool {
    clauses[index].isReporting && !content(of: index).isEmpty || isFrameBeside(index)
  }

  /// True for a verb of saying behind what is said that the parser has coordinated with it: "The bridge fell, officials
  /// said".
  private func isFrameBeside(_ index: Int) -> Bool {
    let clause = clauses[index]
    guard clause.relation == .coordinate, clause.form == .finite, let parent = clause.parent,
      clauses[parent].head < clause.head, isBareSaying(index)
    else { return false }
    let children = tree.children(of: clause.head)
    return children.contains { tree.has($0, .subject) } && !children.contains { tree.has($0, .coordinator) }
  }

  /// The clauses that a frame reports: its complement, or the clause beside it.
  func content(of index: Int) -> [Int] {
    var content = clauses.below(index).filter {
      clauses[$0].relation == .complement || clauses[$0].relation == .parataxis && !clauses[$0].isReporting
    }
    if clauses[index].relation == .parataxis || isFrameBeside(index), let parent = clauses[index].parent {
      content.append(parent)
    }
    return content
  }

  /// The frame that reports a clause; nil where none does.
  func reporter(of index: Int) -> Int? {
    if let reporter = clauses[index].reporter, isFrame(reporter) { return reporter }
    return clauses.below(index).first { isFrameBeside($0) }
  }

  // MARK: Days

  /// The days of a clause: of each time in it one; else the one that it has from another clause; else, for an
  /// announcement, none.
  private func governing(_ index: Int) -> [Governing] {
    let own = ownDays(of: index)
    if !own.isEmpty { return own }
    if let inherited = inherited(by: index) { return [inherited] }
    return isAnnouncement(index)
      ? [
        Governing(
          date: Event.futureReference,
          dating: .open,
          rule: "a statement on the future without a day",
          confidence: 0.5
        )
      ] : []
  }

  func ownDays(of index: Int) -> [Governing] {
    var found: [Governing] = []
    let unit = unit(of: index)
    // "Is expected on Friday to rule": the day of what is expected.
    let isAbove = clauses.below(index).contains { clauses[$0].relation == .open && !isPart($0) }
    var candidates = unit.flatMap { timesOf($0) }
    if isAbove { candidates.removeAll { isAhead($0) } }
    if clauses[index].relation == .open, let parent = clauses[index].parent {
      candidates += timesOf(parent).filter { isAhead($0) }
    }
    for time in candidates {
      guard let date = EventTimes.date(times[time]), !found.contains(where: { $0.date == date }) else {
        continue
      }
      let isNear = clauses[index].form == .finite
      found.append(
        Governing(
          time: time,
          date: date,
          dating: .clause,
          rule: isNear ? "clause of the time" : "phrase or participle of the time",
          confidence: isNear ? 0.9 : 0.7
        )
      )
    }
    // Of several days in one clause those that depend on its predicate count.
    if found.count > 1 {
      let heads = Set(unit.map { clauses[$0].head })
      let direct = found.filter { governing in
        guard let time = governing.time else { return false }
        let tokens = document.tokens(in: times[time].range)
        return !tokens.isEmpty && tree.head(of: tree.head(among: tokens)).map { heads.contains($0) } ?? false
      }
      if !direct.isEmpty { found = direct }
    }
    return found
  }

  /// The times of a clause.
  ///
  /// What stands behind the content of a frame belongs to the content, whatever the parser attached it to: "said that
  /// the talks failed on Monday".
  private func timesOf(_ index: Int) -> [Int] {
    var found = governed.byClause[index] ?? []
    if isFrame(index), let content = following(index) {
      found.removeAll { isBehind($0, clauses[content].head) }
    } else if let parent = clauses[index].parent, isFrame(parent), following(parent) == index {
      found += (governed.byClause[parent] ?? []).filter { isBehind($0, clauses[index].head) }
    }
    return found
  }

  /// The content of a frame that stands behind its predicate.
  private func following(_ frame: Int) -> Int? {
    clauses.below(frame).first {
      clauses[$0].relation == .complement && clauses[$0].head > clauses[frame].head
        && clauses[$0].form == .finite
    }
  }

  private func isBehind(_ time: Int, _ token: Int) -> Bool {
    times[time].range.start >= document.tokens[token].range.end
  }

  /// True for a time that begins after the day of publication.
  private func isAhead(_ time: Int) -> Bool {
    guard let anchor, let date = EventTimes.date(times[time]) else { return false }
    return EventAssembler.tense(of: date, anchor: anchor) == .future
  }

  /// The day that a clause has from one beside it.
  private func inherited(by index: Int) -> Governing? {
    let clause = clauses[index]
    guard clause.form == .finite, !lemmas.isState(clause.head) else { return nil }
    if clause.relation == .coordinate, let parent = clause.parent {
      let other = clauses[parent]
      guard other.tense == clause.tense, other.modality == clause.modality, !other.isReporting,
        let day = day(of: parent)
      else { return nil }
      return inheritance(of: day, .parent, "day of the clause with which it is coordinated")
    }
    if clause.relation == .adverbial, isSimultaneous(index), let parent = clause.parent, !isFrame(parent),
      let day = day(of: parent)
    {
      return inheritance(of: day, .parent, "day of the clause on which it depends")
    }
    for child in clauses.below(index) where clauses[child].relation == .adverbial && isSimultaneous(child) {
      if let day = day(of: child) { return inheritance(of: day, .sentence, "day of its clause of time") }
    }
    return nil
  }

  private func inheritance(of day: Governing, _ dating: Event.Dating, _ rule: String) -> Governing {
    Governing(time: day.time, date: day.date, dating: dating, rule: rule, confidence: 0.6)
  }

  /// The only day of a clause, where it is as exact as that.
  private func day(of index: Int) -> Governing? {
    let own = ownDays(of: index)
    guard own.count == 1, EventTimes.isDay(own[0].date) else { return nil }
    return own[0]
  }

  private func isSimultaneous(_ index: Int) -> Bool {
    tree.children(of: clauses[index].head).contains {
      (tree.has($0, .marker) || tree.has($0, .modifier))
        && EventWords.simultaneous.contains(hash: tree.shapes[$0].low)
    }
  }

  /// True for a main or reported clause that says what will be done, without a day.
  private func isAnnouncement(_ index: Int) -> Bool {
    let clause = clauses[index]
    switch clause.relation {
    case .main, .complement, .coordinate, .parataxis: break
    case .open:
      if let above = tree.head(of: clause.head), EventWords.wishes.contains(hash: tree.lemmas[above]) {
        return false
      }
      switch clauses[clauses.top(of: index)].relation {
      case .main, .complement, .coordinate, .parataxis: break
      default: return false
      }
    default: return false
    }
    guard modality(of: index) == .planned, clause.form == .finite || clause.relation == .open,
      !lemmas.isState(clause.head), tree.parts[clause.head] == .verb, !isHeadline(clause.sentence)
    else { return false }
    // "I would rather be blamed".
    return !tree.children(of: clause.head).contains { tree.shapes[$0].low == EventWords.rather }
  }

  // MARK: Events of clauses

  func draft(_ index: Int, _ governing: Governing) -> Draft {
    let unit = unit(of: index)
    let last = unit.last ?? index
    let clause = clauses[last]
    let range = shownRange(of: index)
    let isPast = anchor.flatMap { EventAssembler.tense(of: governing.date, anchor: $0) }
    var event = Event(
      range: range,
      sentence: clause.sentence,
      predicate: document.tokens[clause.head].range,
      lemma: lemmas.lemma(of: clause.head),
      time: governing.time,
      date: governing.date,
      tense: isPast ?? (governing.dating == .open ? .future : clauses[index].tense ?? .past),
      participants: roles.participants(
        of: index,
        last: last,
        in: range,
        except: timeRanges(in: clause.sentence)
      ),
      evidence: Evidence(
        governing.rule,
        trigger: document.tokens[clause.head].range,
        confidence: governing.confidence
      )
    )
    event.dating = governing.dating
    event.aspect = aspect(of: clauses[index])
    event.modality = modality(of: last)
    // What lies ahead of the day of the text is not told as a fact.
    if event.tense == .future, event.modality == .asserted || event.modality == .reported {
      event.modality = .planned
    }
    event.isNegated = clause.isNegated
    event.standing = standing(of: index, event)
    return Draft(event: event, clause: index)
  }

  private func shownRange(of index: Int) -> TextRange {
    // "Leaders agreed to meet" is shown whole.
    if clauses[index].relation == .open {
      let top = clauses.top(of: index)
      if top != index, !isFrame(top) { return extent.range(of: top) }
    }
    let range = extent.range(of: index)
    // Of "it rang" the clauses below it tell more.
    let words = document.tokens(in: range).count { document.tokens[$0].kind != .punctuation }
    guard words < EventAssembler.fewest, clauses[index].relation != .open, !isFrame(index),
      !clauses.below(index).contains(where: { clauses[$0].isReporting })
    else { return range }
    return extent.whole(of: index)
  }

  private func isTime(_ token: Int, in sentence: Int) -> Bool {
    let start = document.tokens[token].range.start
    return timeRanges(in: sentence).contains { $0.start <= start && start < $0.end }
  }

  func timeRanges(in sentence: Int) -> [TextRange] {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return times[low...].prefix { $0.sentence == sentence }.map(\.range)
  }

  private func aspect(of clause: Clause) -> Event.Aspect {
    switch (clause.isPerfect, clause.isProgressive) {
    case (true, true): .perfectProgressive
    case (true, false): .perfect
    case (false, true): .progressive
    case (false, false): .simple
    }
  }

  /// The modality of a clause as events have it: "will" and "said that it would" are plans.
  func modality(of index: Int) -> Event.Modality {
    let clause = clauses[index]
    switch clause.modality {
    case .asserted:
      if clause.tense == .future { return .planned }
      return clause.isReported ? .reported : .asserted
    case .planned, .expected: return .planned
    case .asked, .obliged: return .obliged
    case .attempted: return .attempted
    case .possible: return .possible
    case .feared: return .feared
    case .denied: return .denied
    case .questioned: return .questioned
    case .conditional:
      let isFutureOfPast =
        clause.isReported && !clause.isPerfect && tree.quoted[clause.head] < 0
        && !clauses.below(index).contains { clauses[$0].modality == .conditional }
        && clause.reporter.map { clauses[$0].tense == .past } ?? false
      return isFutureOfPast ? .planned : .conditional
    }
  }

  /// What the article tells, or what it recalls.
  private func standing(of index: Int, _ event: Event) -> Event.Standing {
    let clause = clauses[clauses.first(of: index)]
    if isHeadline(clause.sentence) { return .headline }
    // What an article corrects was told elsewhere.
    if role(of: clause.sentence) == .correction { return .background }
    if isBareSaying(index) { return .reporting }
    guard let anchor, let first = event.date.split(separator: "/").first else { return .main }
    if event.date == Event.futureReference { return .main }
    let age = EventAssembler.age(of: first, at: anchor)
    let isModifier = clause.relation == .relative || clause.relation == .nominal
    // "Is today a barren place" lasts.
    let isState =
      lemmas.isState(clauses[index].head)
      && (!EventTimes.isDay(event.date) || clauses[index].tense == .present)
    let isOld = age > (isModifier ? EventAssembler.nearPast : EventAssembler.past)
    return isOld || isState && event.tense != .future ? .background : .main
  }

  /// True for a verb of saying without what is said: "that the paper had reported on Tuesday".
  private func isBareSaying(_ index: Int) -> Bool {
    let head = clauses[index].head
    // "Began" and "continued" say something only beside quoted words.
    guard EventWords.saying.contains(hash: tree.shapes[head].low), !clauses[index].isReporting else {
      return false
    }
    return !tree.children(of: head).contains { tree.has($0, .object) || tree.has($0, .clause) }
  }

  func isHeadline(_ sentence: Int) -> Bool { role(of: sentence) == .headline }

  func role(of sentence: Int) -> Paragraph.Role? {
    guard document.sentences.indices.contains(sentence) else { return nil }
    let paragraph = document.sentences[sentence].paragraph
    return document.paragraphs.indices.contains(paragraph) ? document.paragraphs[paragraph].role : nil
  }

  /// From how many days before the article a modifier, and any clause, recalls what was before.
  static let (nearPast, past) = (7, 62)

  /// A clause of fewer words is shown with the clauses below it.
  private static let fewest = 3

  /// How many days before an anchor a day, week, month or year begins; 0 for what is not before it, or lasts until it.
  static func age(of date: Substring, at anchor: CalendarDate) -> Int {
    guard let days = CalendarInterval(timex: date) else { return 0 }
    // The year of the article is no background.
    if days.first <= anchor, anchor <= days.last { return 0 }
    return max(0, anchor.dayNumber - days.first.dayNumber)
  }

  /// The tense of a date relative to the day of publication; nil if they overlap or the date has no days.
  static func tense(of date: String, anchor: CalendarDate) -> Event.Tense? {
    let first = (date.hasPrefix("FY") ? date.dropFirst(2).prefix(4) : date[...]).prefix { $0 != "/" }
    if let day = CalendarDate(iso: first) { return day < anchor ? .past : day == anchor ? nil : .future }
    guard first.utf8.count >= 4, first.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 45 }) else {
      return nil
    }
    let comparable = anchor.iso.prefix(first.count)
    return first < comparable ? .past : first > comparable ? .future : nil
  }
}
