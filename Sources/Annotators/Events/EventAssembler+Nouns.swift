import Documents
import WordLists

/// Events that nouns name, those of the first paragraph, and the sayings that report others.
extension EventAssembler {
  /// The event that a noun names with its time.
  func nominal(_ noun: Int, _ time: Int) -> Draft? {
    guard let date = EventTimes.date(times[time]), let role = role(of: Int(tree.sentences[noun])) else {
      return nil
    }
    switch role {
    case .headline, .deck, .body, .caption: break
    default: return nil
    }
    let range = extent.range(ofNoun: noun, time: times[time].range)
    let tense = anchor.flatMap { EventAssembler.tense(of: date, anchor: $0) }
    var event = Event(
      range: range,
      sentence: Int(tree.sentences[noun]),
      predicate: document.tokens[noun].range,
      lemma: lemmas.lemma(of: noun),
      time: time,
      date: date,
      tense: tense ?? .past,
      participants: roles.participants(
        ofNoun: noun,
        in: range,
        except: timeRanges(in: Int(tree.sentences[noun]))
      ),
      evidence: Evidence(
        "noun of an event with its time",
        trigger: document.tokens[noun].range,
        confidence: 0.8
      )
    )
    event.isNominal = true
    if event.tense == .future { event.modality = .planned }
    if isHeadline(event.sentence) {
      event.standing = .headline
    } else if let anchor,
      EventAssembler.age(of: date.prefix { $0 != "/" }, at: anchor) > EventAssembler.nearPast
    {
      event.standing = .background
    }
    return Draft(event: event, clause: nil)
  }

  /// Adds the main clauses of the headline and of the first sentence where they tell what happened, with the day of the
  /// report.
  func addLead(to drafts: inout [Draft]) {
    guard let anchor else { return }
    let lead = document.sentences.indices.first { isBody($0) }
    let headline = document.sentences.indices.first { isHeadline($0) }
    for sentence in [headline, lead].compactMap(\.self) {
      if drafts.contains(where: { $0.event.sentence == sentence && $0.event.dating != .open }) { continue }
      guard let index = main(of: sentence), clauses[index].form == .finite, !isFrame(index),
        !lemmas.isState(clauses[index].head), tree.parts[clauses[index].head] == .verb,
        !drafts.contains(where: { $0.clause == index })
      else { continue }
      let modality = modality(of: index)
      guard modality == .asserted || modality == .reported else { continue }
      // The present tells what happened in headlines only.
      let clause = clauses[index]
      guard sentence == headline || clause.tense == .past || clause.isPerfect else { continue }
      let governing = Governing(
        date: anchor.iso,
        dating: .report,
        rule: sentence == headline
          ? "headline, as of the day of the report" : "first sentence, as of the day of the report",
        confidence: 0.4
      )
      drafts.append(draft(index, governing))
    }
  }

  private func isBody(_ sentence: Int) -> Bool { role(of: sentence) == .body }

  /// The main clause of a sentence, or what is reported there.
  private func main(of sentence: Int) -> Int? {
    guard let root = document.sentences[sentence].tokens.first(where: { tree.head(of: $0) == nil }),
      let main = clauses.clause(of: root)
    else { return nil }
    guard isFrame(main) else { return main }
    return content(of: main).first { clauses[$0].relation == .complement }
  }

  /// Adds the acts of saying: those that report an event, and those with a day of their own.
  func addFrames(to drafts: inout [Draft]) {
    var events: [Int: [Int]] = [:]
    for (position, draft) in drafts.enumerated() {
      guard let clause = draft.clause, let frame = reporter(of: clause) else { continue }
      events[frame, default: []].append(position)
    }
    for index in clauses.all.indices where isFrame(index) {
      let own = ownDays(of: index)
      let reported = events[index] ?? []
      guard let governing = own.first ?? (reported.isEmpty ? nil : reportDay()) else { continue }
      var frame = draft(index, governing)
      if !reported.contains(where: { drafts[$0].event.dating != .open }) {
        if governing.dating != .report { frame.event.range = extent.statement(index, content(of: index)) }
        if frame.event.standing == .main {
          frame.event.standing = governing.dating == .report ? .reporting : .statement
        }
      } else {
        frame.event.standing = .reporting
      }
      for position in reported where EventTimes.isDay(governing.date) && governing.dating == .clause {
        drafts[position].event.reported = governing.date
        // "The bank lost money, she said on Monday": by Monday at the latest.
        if drafts[position].event.dating == .report, governing.date < drafts[position].event.date {
          drafts[position].event.date = governing.date
          drafts[position].event.evidence.rule = "as of the day of saying"
        }
      }
      drafts.append(frame)
    }
  }

  private func reportDay() -> Governing? {
    anchor.map {
      Governing(date: $0.iso, dating: .report, rule: "saying, as of the day of the report", confidence: 0.4)
    }
  }

  /// The events in reading order, each with the index of the one that reports it.
  func linked(_ drafts: [Draft]) -> [Event] {
    let sorted = drafts.enumerated().sorted {
      ($0.element.event.range.start, $0.element.event.range.end, $0.offset)
        < ($1.element.event.range.start, $1.element.event.range.end, $1.offset)
    }.map(\.element)
    var places: [Int: Int] = [:]
    for (position, draft) in sorted.enumerated() {
      if let clause = draft.clause, places[clause] == nil { places[clause] = position }
    }
    return sorted.map { draft in
      var event = draft.event
      let frame = draft.clause.flatMap { reporter(of: $0) }
      if let frame, frame != draft.clause { event.reporting = places[frame] }
      // A frame is told by the article, unless another frame reports it.
      if let clause = draft.clause, isFrame(clause), event.modality == .reported, frame == nil {
        event.modality = .asserted
      } else if event.reporting != nil, event.modality == .asserted {
        event.modality = .reported
      }
      return event
    }
  }
}
