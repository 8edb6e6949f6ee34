import Corpora
import Documents

/// What one article says that another reported, and what a notice corrects.
struct Citations {
  /// The folded names of the outlets of articles.
  private let outlets: [Int: String]

  /// The quotations of the articles of each outlet.
  private var statements: [String: [QuotationRow]] = [:]

  /// Prepares the citations among some quotations and the outlets of their articles.
  init(_ rows: [QuotationRow], outlets: [Int: String]) {
    self.outlets = outlets.mapValues { Citations.key($0) }.filter { !$0.value.isEmpty }
    for row in rows {
      if let outlet = self.outlets[row.article] { statements[outlet, default: []].append(row) }
    }
  }

  /// Puts each quotation that cites an outlet into the utterance that an article of that outlet has, if the two share a
  /// figure and two content words.
  ///
  /// "The Ledger had reported that 340 people were driven out" renders what an article of the Ledger says with that
  /// figure, in whatever words.
  func linked(_ utterances: [Utterance]) throws -> [Utterance] {
    var utterances = utterances
    var home: [Int: Int] = [:]
    for (place, utterance) in utterances.enumerated() {
      for rendering in utterance.renderings { home[rendering.row.id] = place }
    }
    for place in utterances.indices {
      for rendering in utterances[place].renderings {
        try Task.checkCancellation()
        // What has been joined with others by its words, or is cited itself, stays where it is.
        guard utterances[place].renderings.count == 1,
          let cited = statement(citedBy: rendering.row), let target = home[cited.id], target != place
        else { continue }
        utterances[place].renderings.removeAll { $0.row.id == rendering.row.id }
        home[rendering.row.id] = target
        utterances[target].renderings.append(
          Utterance.Rendering(row: rendering.row, relation: .reworded, isCitation: true)
        )
      }
    }
    for place in utterances.indices where utterances[place].renderings.contains(where: \.isCitation) {
      utterances[place].renderings.sort {
        ($0.isCitation ? $0.row.article : 0) < ($1.isCitation ? $1.row.article : 0)
      }
    }
    return utterances.filter { !$0.renderings.isEmpty }
  }

  /// Returns the statement that a quotation cites: the one with most in common among those of the outlet that it names
  /// as its speaker; nil if there is none.
  private func statement(citedBy row: QuotationRow) -> QuotationRow? {
    guard let speaker = row.speaker, speaker.type != .person,
      let outlet = outlet(namedBy: speaker, in: row.article)
    else { return nil }
    let figures = Set(Proposition.figures(in: row.content).filter { !Citations.isYear($0) })
    guard !figures.isEmpty else { return nil }
    let content = Proposition.content(of: WordSequence(of: row.content))
    var best: (row: QuotationRow, common: Int)?
    for other in statements[outlet] ?? [] where other.article != row.article {
      if let said = other.said, let cited = row.said, said > cited { continue }
      guard !figures.isDisjoint(with: Proposition.figures(in: other.content)) else { continue }
      let common = content.intersection(Proposition.content(of: WordSequence(of: other.content))).count
      if common >= 2, common > best?.common ?? 0 { best = (other, common) }
    }
    return best?.row
  }

  /// Returns the outlet of some article that a speaker is, or that a phrase such as "an article in the Post" names; nil
  /// for others.
  ///
  /// An outlet that speaks of itself cites an article only in such a phrase.
  private func outlet(namedBy speaker: Party, in article: Int) -> String? {
    for text in [speaker.name, speaker.spot?.text ?? ""] {
      let name = Citations.key(text)
      if statements[name] != nil, outlets[article] != name { return name }
      let words = name.split(separator: " ")
      if let place = words.lastIndex(of: "in") {
        let rest = Citations.key(words[(place + 1)...].joined(separator: " "))
        if statements[rest] != nil { return rest }
      }
    }
    return nil
  }

  /// Whether a figure is a year rather than a number of things.
  private static func isYear(_ figure: String) -> Bool {
    figure.utf8.count == 4 && Int(figure).map { (1_900...2_100).contains($0) } == true
  }

  /// Returns a name without what tells "The Post" from "Post".
  private static func key(_ name: String) -> String {
    let folded = Folded.text(OneLine.text(name))
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }
}
