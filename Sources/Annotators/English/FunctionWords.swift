import WordLists

/// Closed classes of English words and the nouns that stand for people and bodies in news.
enum FunctionWords {
  /// Words that never belong to a name at its start, though a sentence may begin with them.
  static let closed = WordSet(
    """
    the a an this that these those he she it they we you i me him them us his her its their our my your mine hers who
    whom whose which what when where why how there here and but or nor so yet for in on at by from with without under
    over after before since until till while if unless as although though because than then now also still just even
    only too very not no yes is are was were be been being am has have had do does did will would shall should can
    could may might must to of into onto upon about across against along among around between beyond through
    throughout toward towards within during despite according amid amidst except per via one two three four five six
    seven eight nine ten some any all both each every either neither many most more much several few other others
    another such own same first second third last next meanwhile however instead earlier later once twice
    again ever never always often already perhaps maybe indeed thus hence therefore nevertheless otherwise besides
    moreover furthermore additionally finally previously recently currently today yesterday tomorrow tonight
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december asked told said added
    let's it's that's there's he's she's n't 's 'll 're 've 'd 'm
    """
  )

  /// Days and months as they stand in dates, with their abbreviations.
  static let calendar = WordSet(WordList("calendar/months"), WordList("calendar/weekdays"))

  /// Small words that may stand inside a name.
  static let connectors = WordSet(
    "of the and for de la le las los del da do dos di du van von der den bin ibn al el y e & on"
  )

  /// Prepositions after which a lone name is likely a place.
  static let placePrepositions = WordSet(
    "in at near throughout around outside inside toward towards"
  )

  /// Verb forms that follow a subject and are not reporting verbs.
  static let auxiliaries = WordSet(
    "is are was were has have had will would can could may might must shall should did does do 's 'd 'll 've 're"
  )

  /// Adverbs and the like that may stand between a speaker and the verb.
  static let adverbs = WordSet(
    """
    also later earlier then now still again once recently repeatedly reportedly previously publicly privately jokingly
    angrily quickly simply only just even further flatly never always often already not n't initially subsequently
    today yesterday tonight monday tuesday wednesday thursday friday saturday sunday specifically separately
    """
  )

  /// Past forms of irregular verbs that newspapers use most.
  static let irregularPasts = WordSet(
    """
    went came took gave made got ran met left won lost led held kept brought bought caught taught sought fought thought
    told said found felt heard saw knew grew threw flew drew blew began sang drank swam rang spoke broke chose froze
    woke wrote rode drove rose fell stood sat sent spent built lent bent dealt meant slept swept wept crept paid laid
    sold struck stuck hung hid shot shut cut put set let hit hurt quit spread beat became forgot forgave withdrew
    overtook undertook mistook shook swore tore wore bore fled sped bled fed bred read bet bid cast cost
    """
  )

  /// Pronouns of the third person with what they can refer to.
  enum Pronoun: UInt8, Sendable { case masculine, feminine, neuter, plural, first, firstPlural }

  /// The third and first persons by their forms.
  static let pronouns = WordTable<Pronoun>([
    (.masculine, "he him his himself"), (.feminine, "she her hers herself"), (.neuter, "it its itself"),
    (.plural, "they them their theirs themselves em 'em ’em"), (.first, "i me my myself"),
    (.firstPlural, "we us our ourselves"),
  ])

  /// Nouns for people who speak in the news, singular and plural.
  static let personNouns = WordSet(
    """
    president premier minister leader chief chairman chairwoman chairperson chair secretary director governor mayor
    senator congressman congresswoman lawmaker representative deputy ambassador envoy spokesman spokeswoman spokesperson
    official officer general colonel commander captain lieutenant sergeant judge justice prosecutor attorney lawyer
    sheriff king queen prince princess pope bishop archbishop cardinal rabbi imam cleric priest professor doctor
    scientist researcher expert analyst economist professor teacher student author writer journalist reporter editor
    broadcaster executive manager coach player captain founder owner activist campaigner critic opponent supporter
    aide adviser advisor negotiator diplomat politician candidate nominee president-elect resident witness neighbor
    neighbour man woman boy girl father mother son daughter brother sister husband wife widow friend colleague
    spokesmen spokespeople officials officers ministers leaders lawmakers senators police authorities prosecutors
    investigators detectives lawyers experts analysts economists researchers scientists critics opponents supporters
    residents witnesses neighbours neighbors activists campaigners protesters diplomats sources source aides advisers
    advisors doctors teachers students parents families relatives friends colleagues people others victims survivors
    employees workers members firefighter firefighters commissioner superintendent inspector sheriff chancellor
    councillor councilor counsel magistrate dictator strongman billionaire businessman businesswoman star singer actor
    actress director singer veteran lawmaker republican democrat defendant suspect gunman victim survivor harbourmaster
    engineer engineers nurse nurses paramedic paramedics pilot driver fisherman fishermen farmer farmers mp mps
    """
  )

  /// Nouns for bodies that speak in the news.
  static let bodyNouns = WordSet(
    """
    government administration ministry department agency office company firm bank court police army military navy
    party union group organisation organization commission committee council parliament congress senate board
    association federation university hospital school newspaper paper magazine broadcaster channel network website
    agency statement report document documents data study survey poll letter release embassy consulate authority
    authorities team club campaign force bureau service institute foundation coalition opposition regime state
    department operator airline utility regulator watchdog charity developer manufacturer maker report inquiry review
    memo filing indictment lawsuit complaint figures statistics records media
    """
  )

  /// Pronouns that can only be subjects.
  static let subjectPronouns = WordSet("he she they i we")

  /// Pronouns that can only be objects.
  static let objectPronouns = WordSet("him them me us himself herself")

  /// Words that open a phrase before the subject: "Despite his criticisms …".
  static let openers = WordSet(
    "despite in after before since until while when as with without during on at for by from given although though if"
  )

  /// Nouns for one person who can be spoken of by office.
  static let singularPersonNouns = WordSet(
    """
    president premier minister leader chief chairman chairwoman chairperson chair secretary director governor mayor
    senator congressman congresswoman lawmaker representative deputy ambassador envoy spokesman spokeswoman spokesperson
    official officer general colonel commander captain lieutenant sergeant judge justice prosecutor attorney lawyer
    sheriff king queen prince princess pope bishop archbishop cardinal rabbi imam cleric priest professor doctor
    scientist researcher expert analyst economist teacher student author writer journalist reporter editor executive
    manager coach player founder owner activist campaigner critic aide adviser advisor negotiator diplomat politician
    candidate nominee president-elect elect commissioner superintendent inspector chancellor councillor councilor
    billionaire businessman businesswoman singer actor actress defendant suspect gunman harbourmaster engineer nurse
    pilot driver democrat republican strongman dictator
    """
  )

  /// Nouns for the head of a country or body, whatever the office is called.
  static let leaderNouns = WordSet("leader chief head strongman dictator ruler")

  /// Offices whose holders are leaders.
  static let leaderOffices = WordSet(
    "president premier minister king queen chancellor chairman chairwoman chair leader head emir sultan prince pope"
  )

  /// Words that change whose office is meant.
  static let statusWords = WordSet("former outgoing incoming acting deputy vice late ex elect")

  /// Forms of address and nouns that tell a person's gender.
  static let masculineAddress = WordSet("mr. mr sir lord king prince pope father fr. sheikh señor don")
  static let feminineAddress = WordSet("mrs. mrs ms. ms miss lady dame queen princess sister señora doña")
  static let masculineNouns = WordSet(
    "spokesman chairman congressman businessman king prince father son brother husband actor man boy councilman"
  )
  static let feminineNouns = WordSet(
    """
    spokeswoman chairwoman congresswoman businesswoman queen princess mother daughter sister wife actress woman girl
    councilwoman
    """
  )

  /// Pronouns that can say something.
  static let speakingPronouns = WordSet("he she they it we i you who him her them one others")

  /// Words that set one report against another.
  static let contrast = WordSet("while but and whereas though although")

  /// Words that end an object or a participle clause.
  static let clauseBreaks = WordSet("as while because although though since when after before but which who")

  /// Words that open time, place and manner behind a verb.
  static let adjunctOpeners = WordSet(
    """
    on in at to during after before through via by with from as when while under over about for of into between
    yesterday today tonight later earlier last this next again citing speaking referring adding
    """
  )

  /// Nouns for a body of any kind.
  static let anyBody = WordSet(
    """
    company firm group agency organisation organization
    """
  )
}
