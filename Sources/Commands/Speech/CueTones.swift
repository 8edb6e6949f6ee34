import Foundation

/// What a verb of saying lets a reader think of the speaker: lists that can be read and replaced.
struct CueTones {
  /// The tones.
  enum Tone: String, CaseIterable {
    /// It says that something was said and no more.
    case neutral
    /// It lends the words weight, or the speaker warmth.
    case positive
    /// It sets the speaker at odds with somebody, or makes the words heated.
    case negative
    /// It leaves open, or doubts, that the words are true.
    case doubting
    /// In no list.
    case other
  }

  private(set) var verbs: [String: Tone] = [:]

  /// The lists of this program.
  static let standard = CueTones(parsing: text)

  /// Lists from lines such as `doubting: claim allege`; a verb counts where it stands last.
  init(parsing text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("#"),
        let tone = Tone(rawValue: Folded.text(parts[0].trimmingBlanks))
      else { continue }
      for verb in parts[1].split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        verbs[Folded.text(verb).replacing("_", with: " ")] = tone
      }
    }
  }

  /// The tone of a cue by its lemma.
  func tone(of lemma: String) -> Tone { verbs[Folded.text(lemma)] ?? .other }

  /// These lists, with those of a file in their place where it names the same verbs.
  func replaced(byFile path: String) throws -> CueTones {
    let full = FileNames.expanded(path)
    guard FileNames.exists(path) else {
      throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if FileNames.isFolder(full) { throw UsageError.cannotRead(path, reason: "it is a folder") }
    guard let data = FileManager.default.contents(atPath: full) else {
      throw UsageError.cannotRead(path, reason: "it may not be read")
    }
    let own = CueTones(parsing: String(decoding: data.prefix(1 << 20), as: UTF8.self))
    if own.verbs.isEmpty {
      throw UsageError.cannotRead(path, reason: "it has no line such as 'doubting: claim allege'")
    }
    var all = self
    all.verbs.merge(own.verbs) { $1 }
    return all
  }

  /// The lists as lines that `init(parsing:)` reads.
  var lines: [String] {
    Tone.allCases.compactMap { tone in
      let own = verbs.filter { $0.value == tone }.keys.sorted().map { $0.replacing(" ", with: "_") }
      return own.isEmpty ? nil : "\(tone.rawValue): " + own.joined(separator: " ")
    }
  }

  private static let text = """
    neutral: say tell add ask reply answer respond state write according_to report announce note recall describe
    neutral: comment explain continue conclude speak read tweet post mention testify recount relate think see
    neutral: believe expect hope want know find show plan order
    positive: confirm affirm assure stress emphasize emphasise underline underscore praise welcome thank promise
    positive: pledge vow hail celebrate agree support endorse reassure congratulate joke laugh reveal clarify
    positive: acknowledge point_out make_clear encourage
    negative: accuse blame warn deny reject dismiss criticize criticise condemn denounce attack slam blast complain
    negative: threaten insist demand protest admit concede confess lash_out retort snap oppose refuse lament decry
    negative: scoff mock deride rebuke object scold rant bristle
    doubting: claim allege suggest imply contend maintain assert argue speculate guess suppose insinuate purport
    doubting: seem appear profess posit hint boast assume estimate suspect
    """
}

extension Substring {
  /// Without blanks at the ends.
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}
