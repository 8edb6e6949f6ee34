import WordLists

/// Nouns and verbs that tell what kind of source speaks, and why it has no name.
enum SourceWords {
  /// Nouns for texts and figures that are quoted like speakers.
  static let documents = WordSet(
    """
    statement report document documents data study survey poll letter release inquiry review memo filing indictment
    lawsuit complaint figures statistics records record transcript email e-mail emails e-mails website book article
    editorial column post tweet audit affidavit ruling verdict law bill manifesto agreement communique communiqué
    census index analysis model research theory inspection investigation probe paper research findings results estimate estimates forecast reports studies surveys polls
    letters documents findings headline banner sign poster placard note dossier log video recording footage charter
    """
  )

  /// Nouns for words that are put together once and repeated.
  static let wordings = WordSet(
    "slogan motto adage mantra proverb maxim message headline phrase saying caption catchphrase quip refrain"
  )

  /// Verbs that give a thing its name: "a band called “The Slow Bells”".
  static let titling = WordSet("call name title entitle dub know nickname label term rename")

  /// Verbs that say little by themselves.
  static let light = WordSet("be have do get make take give go come")

  /// Verbs for what is written on something.
  static let reading = WordSet("read reads reading")

  /// Nouns and verbs for what many say at once, or one very loudly: "chants of “…”".
  static let cries = WordSet("chant cheer shout cry yell scream chorus")

  /// Lengths of time that something is said for: "chanted for an hour".
  static let spans = WordSet("second minute hour day night week month year decade time moment while")

  /// What is done to a name that is not withheld.
  static let printing = WordSet("used published printed disclosed revealed mentioned given withheld")

  /// Participles that tell of a question put to somebody.
  static let questions = WordSet("asked questioned quizzed pressed")

  /// Nouns for those who publish.
  static let media = WordSet(
    """
    newspaper newspapers magazine magazines broadcaster broadcasters media press daily weekly tabloid outlet outlets
    journal agency channel network networks station blog
    """
  )

  /// Words that end the names of newspapers, broadcasters and agencies.
  static let mediaNames = WordSet(
    """
    news times post wire radio tv television herald tribune gazette courier journal telegraph press broadcasting daily
    chronicle ledger observer mail inquirer dispatch examiner newspaper magazine echo sentinel argus mirror bulletin
    standard guardian     advertiser newswire tidings
    """
  )

  /// Nouns that name nobody, whatever article stands before them.
  static let nobody = WordSet(
    """
    source sources people others some many critics supporters opponents witnesses residents experts analysts observers
    insiders officials advisers aides relatives friends neighbours neighbors voters users locals someone somebody one
    anyone everyone few most several both others
    """
  )

  /// Participles by which one source is known through another: "data cited by Rappler".
  static let passedOn = WordSet(
    "cited quoted seen obtained reviewed published reported released compiled collected leaked viewed shared carried"
  )

  /// Participles of sources that somebody has asked: who asked passes it on only as a newspaper or broadcaster does.
  static let asked = WordSet("interviewed contacted reached questioned approached asked")

  /// Words in a sentence that asks for no name.
  static let nameless = WordSet("anonymity anonymously unnamed unidentified pseudonym")

  /// Participles behind "not to be", "asked not to be", "declined to be".
  static let naming = WordSet("named identified quoted")

  /// Participles behind "not": "not authorized to speak".
  static let permitted = WordSet("authorized authorised allowed permitted cleared")

  /// Words that open the reason for a thing.
  static let reasons = WordSet("because since as due citing fearing given for")

  /// Nouns for what somebody speaks through.
  static let mediums = WordSet(
    """
    statement interview speech letter email e-mail tweet post message conference briefing twitter facebook instagram
    telegram x television tv radio memo report blog video podcast address broadcast televised release column op-ed
    article book editorial text transcript hearing testimony court parliament telephone phone website whatsapp youtube
    truth linkedin tiktok threads bluesky weibo note filing ruling
    """
  )

  /// Verbs whose object is the listener.
  static let telling = WordSet(
    "tell inform remind assure warn urge ask advise notify brief reassure address promise"
  )

  /// Verbs that turn what follows into its contrary: "declined to say".
  static let declining = WordSet("decline refuse fail neglect stop avoid")

  /// Adverbs that make a report less than a fact.
  static let hedging = WordSet(
    "reportedly allegedly apparently supposedly purportedly likely probably perhaps possibly"
  )

  /// Adverbs that deny.
  static let denial = WordSet("not n't never no neither nor hardly n’t")
}
