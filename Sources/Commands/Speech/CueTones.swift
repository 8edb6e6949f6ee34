import Files
import Platform

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

  /// The tone of a cue by its lemma; where a verb with a particle is in no list, that of the verb.
  func tone(of lemma: String) -> Tone {
    let lemma = Folded.text(lemma)
    return verbs[lemma] ?? lemma.split(separator: " ").first.flatMap { verbs[String($0)] } ?? .other
  }

  /// These lists, with those of a file in their place where it names the same verbs.
  func replaced(byFile path: String) throws -> CueTones {
    let full = FileNames.expanded(path)
    guard FileNames.exists(path) else {
      throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if let reason = FileKind(path: full).complaint ?? OwnFiles.refusal(of: full) {
      throw UsageError.cannotRead(path, reason: reason)
    }
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
    neutral: believe expect hope want know find show plan order call talk discuss address refer reference remark
    neutral: observe reiterate repeat quote cite list share issue release publish present outline detail disclose
    neutral: predict forecast project propose recommend advise inform notify update voice express declare decide
    neutral: consider remember feel learn understand realize realise view look focus point indicate signal identify
    neutral: name title dub compare liken determine calculate count request suggestion reaction statement announcement
    neutral: message chant sing cheer text email e-mail blog retweet sign file vote rule retell narrate
    neutral: summarize summarise paraphrase interject interrupt chime_in weigh_in begin start open go_on intend aim
    neutral: seek remind teach instruct direct command recite muse ponder reflect opine whisper murmur introduce lay_out
    neutral: spell_out set_out sum_up read_out appeal call_for call_on ask_for urge counsel prefer decision
    neutral: acknowledgment testimony opinion proposal recommendation prediction
    positive: confirm affirm assure stress emphasize emphasise underline underscore praise welcome thank promise
    positive: pledge vow hail celebrate agree support endorse reassure congratulate joke laugh reveal clarify
    positive: acknowledge point_out make_clear encourage defend back embrace favor favour champion tout applaud commend
    positive: compliment credit laud salute approve promote highlight recognize recognise honor honour rejoice smile
    positive: quip enthuse gush vouch reaffirm accept bless forgive advocate comfort offer beam crow
    positive: endorsement backing applause assurance confirmation congratulation
    negative: accuse blame warn deny reject dismiss criticize criticise condemn denounce attack slam blast complain
    negative: threaten insist demand protest admit concede confess lash_out retort snap oppose refuse lament decry
    negative: scoff mock deride rebuke object scold rant bristle rip rail assail chide lambast lambaste hit_back
    negative: fire_back shoot_back strike_back call_out charge challenge savage ridicule taunt bemoan bewail fear
    negative: worry caution counter rebut refute resist boo jeer heckle curse swear fume growl snarl bark thunder roar
    negative: shout yell scream shriek cry grumble gripe whine mourn regret apologize apologise double_down berate
    negative: castigate chastise reprimand reproach scorn disparage demean insult vilify demonize demonise disown
    negative: repudiate balk decline push_back push tear_into trash belittle plead beg implore hate dislike despise
    negative: criticism complaint warning opposition accusation denial rejection condemnation threat refusal admission
    negative: anger backlash outrage
    doubting: claim allege suggest imply contend maintain assert argue speculate guess suppose insinuate purport
    doubting: seem appear profess posit hint boast assume estimate suspect question wonder doubt dispute imagine pretend
    doubting: feign brag surmise conjecture presume theorize theorise reckon reportedly allegedly supposedly portray
    doubting: depict allude intimate allegation assertion speculation insinuation suspicion rumor rumour
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
