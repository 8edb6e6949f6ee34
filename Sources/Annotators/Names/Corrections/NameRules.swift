import Documents

/// Corrections of the names that the tagger found, by the forms of names and by the article as a whole.
extension NameRefinement {
  /// The rules in the order in which they apply: first where names begin and end, then what is no name, then
  /// types.
  static let rules: [NameRule] = [
    NameRule(
      "name of a headline that the text has apart",
      example:
        "Truckmaker [PERSON Calloway] Taps [PERSON Osgood] Over Price of Steel\n\nMr [PERSON Calloway] met Mr [PERSON Osgood] on Monday.",
      counterexample: "[PERSON Rita Sandoval] met Mr [PERSON Calloway]."
    ) { $0.withNamesOfText($1) },
    NameRule(
      "person behind a form of address",
      example: "The crowd cheered Alhaji [PERSON Sani Umar-Bichi], and Barr. [PERSON Uche Nnadi] left.",
      counterexample: "They asked a comrade in [GPE Lagos]."
    ) { $0.withoutAddresses($1) },
    NameRule(
      "given name between a title and a person's name",
      example: "On Monday Sheriff [PERSON Buddy Ray Ledford] spoke.",
      counterexample: "On Monday Deputy Mayor [PERSON Ray Ledford] spoke."
    ) { $0.withGivenNamesBehindTitles($1) },
    NameRule(
      "surname like a reporting verb",
      example: "The rescue was led by Col. [PERSON Fatma Said] on Monday.",
      counterexample: "“It is late,” [PERSON Fatma] said on Monday."
    ) { $0.withVerbLikeSurnames($1) },
    NameRule(
      "initials before a person's name",
      example: "Then [PERSON V. Mallikarjun Gowda] spoke, and Minister [PERSON M. K. Rajendran] agreed.",
      counterexample: "The [GPE U.S.] said [PERSON Anna Keller] had left."
    ) { $0.withInitials($1) },
    NameRule(
      "whole of a name with a hyphen",
      example: "Mr [PERSON Stone-Silk] quit his show on Monday. He told the [ORG Agence France-Presse] so.",
      counterexample: "[PERSON Emeka Nwosu] said no one was hurt in the [GPE London]-[GPE Paris] race."
    ) { $0.withWholeHyphens($1) },
    NameRule(
      "given name and surname that look like two names",
      example: "He watched [ORG Everton] lose to [ORG Fulham]. [PERSON Everton Pryce] did not play.",
      counterexample: "[GPE Paris] mayor [PERSON Anna Keller] left for [GPE Rostov-on-Don]."
    ) { $0.withDividedPersons($1) },
    NameRule(
      "given name before a surname with a saint",
      example: "Marine biologist Professor [PERSON Leon St Hill] said so.",
      counterexample: "They met [PERSON Leon] at [LOC St Hill] on Monday."
    ) { $0.withSaintlySurnames($1) },
    NameRule(
      "given name like a rank in the name of a couple",
      example: "Those left were [PERSON Pat] and [PERSON Col Harker].",
      counterexample: "Those left were Gen. [PERSON Moss] and Col [PERSON Harker]."
    ) { $0.withCouples($1) },
    NameRule(
      "name before a verb and “his” or “her”",
      example: "[PERSON Oona Strand] shook her head.",
      counterexample: "[PERSON Anna Keller] shook her head."
    ) { $0.withOwners(ofTheirOwn: $1) },
    NameRule(
      "noun for a person before a name",
      example: "Selector [PERSON Miranda Hale] left.",
      counterexample: "On Monday [PERSON Miranda Hale] left."
    ) { $0.withoutOpeningNouns($1) },
    NameRule(
      "numeral of a monarch",
      example: "They spoke of [PERSON Norton I], the emperor.",
      counterexample: "It was [PERSON Norton] I saw."
    ) { $0.withFirstNumerals($1) },
    NameRule(
      "known body before who belongs to it",
      example: "[ORG Home Office] minister [PERSON Ann Roe] left.",
      counterexample: "Home office cleaner [PERSON Ann Roe] left."
    ) { $0.withKnownBodiesBeforePersons($1) },
    NameRule(
      "person behind an office",
      example: "[ORG Hawks] captain [PERSON Odendaal] left.",
      counterexample: "On Monday [PERSON Ludwig van Beethoven] left."
    ) { $0.withoutOfficesInside($1) },
    NameRule(
      "party that opens a sentence",
      example: "The [ORG Conservatives] said [ORG Labour] had lost.",
      counterexample: "The [ORG Greens] said taxes would rise."
    ) { $0.withOpeningParties($1) },
    NameRule(
      "person behind a body",
      example:
        "President of the [ORG Rural Transport Owners' Association] [PERSON Everton Facey] has warned them.",
      counterexample: "The [ORG Rural Transport Owners' Association] has warned them."
    ) { $0.withPersonsBehindBodies($1) },
    NameRule(
      "two names with “the” between them",
      example: "[PERSON Berecz] told the [ORG BBC] the [GPE U.K.] was “a patient friend”.",
      counterexample: "[PERSON Berecz] told the [ORG BBC] so."
    ) { $0.withoutArticlesInside($1) },
    NameRule(
      "two persons with a verb between them",
      example: "[PERSON Rochus] shocks [PERSON Coria] in [GPE Auckland].",
      counterexample: "On Monday [PERSON Ludwig van Beethoven] left."
    ) { $0.withoutVerbsInside($1) },
    NameRule(
      "given name behind a noun for a person",
      example: "He praised winger [PERSON Semi Naulivou] on Monday.",
      counterexample: "It was a penalty by Captain [PERSON Naulivou]."
    ) { $0.withGivenNamesBehindNouns($1) },
    NameRule(
      "given name behind a noun of kinship",
      example: "Her husband [PERSON Col], 66, was asleep. His daughter [PERSON Isla] left.",
      counterexample: "Her husband left on Monday."
    ) { $0.withRelatives($1) },
    NameRule(
      "outlet behind its kind",
      example: "The actor told the podcast [ORG Long Road Home] he was ill.",
      counterexample: "The actor told the podcast he was ill."
    ) { $0.withOutletsBehindKinds($1) },
    NameRule(
      "outlet of a country",
      example: "He told the [ORG Irish Comet] so.",
      counterexample: "He told the [NORP Irish] so."
    ) { $0.withNationalOutlets($1) },
    NameRule(
      "outlet that is told something, and its last word",
      example: "He told the [ORG Flatlands Monitor] so. The [ORG Monitor] asked again.",
      counterexample: "He told the [GPE Flatlands] monitor so."
    ) { $0.withToldOutlets($1) },
    NameRule(
      "outlet with its article",
      example: "She told [ORG The Hindu] so.",
      counterexample: "She told a [NORP Hindu] so."
    ) { $0.withArticlesOfOutlets($1) },
    NameRule(
      "place with a noun in the plural",
      example: "On Monday the [ORG Leeward Islands Hurricanes] took charge of their match.",
      counterexample: "On Monday he left the [LOC Leeward Islands] in charge."
    ) { $0.withTeamsOfPlaces($1) },
    NameRule(
      "place with a point of the compass",
      example: "The member for [GPE Abirem South], Hon. [PERSON Yaw Darko], left.",
      counterexample: "The friend of [PERSON Kanye West] left."
    ) { $0.withPointsOfCompass($1) },
    NameRule(
      "place with hyphens",
      example: "She lives in [GPE Saint-Rémy-les-Eaux] now.",
      counterexample: "She lives in [GPE Saint-Denis] now."
    ) { $0.withHyphenatedPlaces($1) },
    NameRule(
      "given name that is also a title",
      example: "The yard of [PERSON Dean Akers] burned.",
      counterexample: "The dean, [PERSON Anna Keller], said that Dean [PERSON Keller] was a title."
    ) { $0.withTitlesAsGivenNames($1) },
    NameRule(
      "name that begins with a month",
      example: "[PERSON May Linton] runs the shop.",
      counterexample: "In May [PERSON Linton] ran the shop."
    ) { $0.withMonths($1) },
    NameRule(
      "surname with a hyphen",
      example: "Governor [PERSON April Okafor-Hall] left. The [PERSON Okafor-Hall] plan failed.",
      counterexample: "They met the [PERSON Dupree] boy."
    ) { $0.withHyphenatedSurnames($1) },
    NameRule(
      "ward of a member",
      example: "The chairman, Coun [PERSON Maureen Hollis] (Lab, [GPE Moorside]), left.",
      counterexample: "The chairman, Coun [PERSON Maureen Hollis] (64), left."
    ) { $0.withWardsOfMembers($1) },
    NameRule(
      "seat of a member of parliament",
      example:
        "On Monday the [GPE Dublin Bay North] TD met [GPE Glasgow Pollok] MSP [PERSON Humza Ali] again.",
      counterexample: "On Monday the [ORG Labour] MP met a former member."
    ) { $0.withSeatsOfMembers($1) },
    NameRule(
      "product behind its kind",
      example: "It bundles its security product [MISC Sentrilock] with office tools.",
      counterexample: "It praised its product manager [PERSON Ann Roe]."
    ) { $0.withProducts($1) },
    NameRule(
      "letters for a member of parliament behind an article",
      example: "An MCA who walked out met [PERSON Ann Roe].",
      counterexample: "The [ORG ECB] met [PERSON Ann Roe]."
    ) { $0.withoutLoneMembers($1) },
    NameRule(
      "firm that begins with a month",
      example: "[ORG April Films], the studio, bought the lot.",
      counterexample: "In April films were shown here."
    ) { $0.withFirmsOfMonths($1) },
    NameRule(
      "name that begins with a month or weekday behind a title",
      example: "Then Councillor [PERSON May Fairweather] spoke.",
      counterexample: "The council met in May and left."
    ) { $0.withTitledMonths($1) },
    NameRule(
      weekdaySurname,
      example:
        "Village Administrator [PERSON Colleen Friday] said it would rise. [PERSON Friday], who is leaving, agreed.",
      counterexample: "Village Administrator [PERSON Ann Roe] said so on Friday."
    ) { $0.withWeekdaySurnames($1) },
    NameRule(
      "owner of an office",
      example: "Also due to attend are [GPE US] Secretary of State [PERSON Condoleezza Rice] and others.",
      counterexample: "On Monday the [ORG State Department] met [PERSON Anna Keller]."
    ) { $0.withoutOffices($1) },
    NameRule(
      "given name at the start of a sentence",
      example: "[PERSON Hope Ferrier] will play the queen.",
      counterexample: "Mr [PERSON Ferrier] will play the king."
    ) { $0.withOpeningGivenNames($1) },
    NameRule(
      "no letters behind a person's name",
      example: "Prosecutor [PERSON Harriet Osei-Bonsu] KC spoke.",
      counterexample: "Prosecutor [PERSON Harriet Osei-Bonsu] spoke."
    ) { $0.withoutLetters($1) },
    NameRule(
      "firm with an ampersand",
      example: "The builder, [ORG Crane & Lowe] of [GPE Dunmore], did not respond.",
      counterexample: "The R&D budget of [GPE Dunmore] fell."
    ) { $0.withAmpersands($1) },
    NameRule(
      "legal form or generation behind a comma",
      example: "On Monday [ORG Corvane Therapeutics, Inc.] met [PERSON Dwight Ames, Jr.] again.",
      counterexample: "On Monday [ORG Corvane Therapeutics], a firm, met [PERSON Dwight Ames] again."
    ) { $0.withSuffixesBehindCommas($1) },
    NameRule(
      "firm with two owners",
      example: "The architects [ORG Ash and Rowan] drew up the plans.",
      counterexample: "The friends [PERSON Ash] and [PERSON Rowan] drew up the plans."
    ) { $0.withOwners($1) },
    NameRule(
      "body by what it is said to be",
      example: "[ORG Shared Health], the provincial body that runs the hospital, said so.",
      counterexample: "New Health, the provincial capital, said so."
    ) { $0.withDescribedBodies($1) },
    NameRule(
      "whole name of a body",
      example: "The [ORG Health Service Executive] said [ORG University Hospital Limerick] was full.",
      counterexample: "The [ORG Health Service] executive said the hospital was full."
    ) { $0.withWholeBodies($1) },
    NameRule(
      "body of persons",
      example: "[ORG Doctors Manitoba] said so. He called [ORG Gamblers Anonymous] on Monday.",
      counterexample: "Doctors in [GPE Manitoba] said so."
    ) { $0.withBodiesOfPersons($1) },
    NameRule(
      "firm of the person before “of”",
      example: "On Monday administrator [PERSON Verity Sinclair] of [ORG Holt McBain] left.",
      counterexample: "On Monday the mother of [PERSON Verity Sinclair] left."
    ) { $0.withFirmsOfPersons($1) },
    NameRule(
      "institution or place with “of” in its name",
      example: "The [ORG Office of the Deputy Prime Minister] asked the Municipality of [GPE Livorno].",
      counterexample: "The [ORG Senate] of [GPE France] met."
    ) { $0.withInstitutions($1) },
    NameRule(
      "trades of a union",
      example: "She leads the [ORG Signallers' and Guards' Union] and the [ORG Teachers' Federation].",
      counterexample: "She leads the parents' and the [ORG Guards' Union]."
    ) { $0.withTradesOfUnions($1) },
    NameRule(
      "number of a branch",
      example: "The president of [ORG Transit Workers Local 418] spoke.",
      counterexample: "The [ORG Transit Workers] won 418 votes."
    ) { $0.withBranches($1) },
    NameRule(
      "school or church of a saint",
      example: "Pupils of [ORG St Cuthbert's High] sang.",
      counterexample: "Pupils of [GPE St Cuthbert] sang."
    ) { $0.withSaints($1) },
    NameRule(
      "street with a number for a name",
      example: "The [LOC 14th Street] station reopened.",
      counterexample: "The [LOC Mill Street] station reopened."
    ) { $0.withNumberedStreets($1) },
    NameRule(
      "label of a turn",
      example:
        "[PERSON Thandiwe Mokoena] spoke.\n\nTHE [ORG COASTAL GAZETTE]: Why?\n\n[PERSON THANDIWE MOKOENA]: It is quiet.",
      counterexample: "[PERSON Thandiwe Mokoena] spoke.\n\nCOASTAL WARNING: It is late."
    ) { $0.withLabels($1) },
    NameRule(
      "stock exchange before a code",
      example: "On Monday the mine ([ORG TSX]: HLDN) grew.",
      counterexample: "On Monday the mine (Gold: HLDN) grew."
    ) { $0.withExchanges($1) },
    NameRule(
      "no name but a word in capitals that opens a story",
      example: "A GRASSFIRE that destroyed eight homes is out.",
      counterexample: "A [ORG NATO] plane that crossed the border is lost."
    ) { $0.withoutOpenings($1) },
    NameRule(
      "newspaper of a weekday",
      example: "She told the [ORG Sunday Clarion] so.",
      counterexample: "She won the [EVENT Sunday Cup]."
    ) { $0.withOutletsOfDays($1) },
    NameRule(
      "no code or form",
      example: "See the Annual Report on Form 10-K of the [ORG SEC], which ends at 4 p.m. UTC.",
      counterexample: "The [ORG SEC] has a report."
    ) { $0.withoutAlteredLetters($0.withoutCodes($1)) },
    NameRule(
      "state of a member",
      example: "They met Sen. [PERSON Joni Ernst], R-[GPE Iowa], and [PERSON Bob Casey] (D-[GPE PA]).",
      counterexample: "They met [PERSON Jean-Luc Roe], and left."
    ) { $0.withStatesOfMembers($1) },
    NameRule(
      "holiday",
      example: "The show runs until [EVENT New Year's Eve].",
      counterexample: "[PERSON Doris Day] sang."
    ) { $0.withHolidays($1) },
    NameRule(
      "no person but an office",
      example: "The Chief Press Secretary, [PERSON Anna Keller], spoke.",
      counterexample: "[PERSON Rose Baker] spoke."
    ) { $0.withoutLoneOffices($1) },
    NameRule(
      "place or party without the noun or the letters behind it",
      example: "They will close the [GPE Leeds] factory.",
      counterexample: "They live in [GPE Port Moresby]."
    ) { $0.withoutTrailingWords($1) },
    NameRule(
      "no name but a noun of the article",
      example: "Iodine is rare. The iodine comes from salt: more iodine, or less iodine, or no iodine.",
      counterexample: "They played [MISC Elvion]. The crowd cheered."
    ) { $0.withoutCommonNouns($1) },
    NameRule(
      "no person but a disease",
      example: "Omicron emptied the hall on Friday.",
      counterexample: "[PERSON Anna Keller] left the hall on Friday."
    ) { $0.withoutDiseases($1) },
    NameRule(
      "name without a verb or a dash",
      example: "He won. [PERSON Vera Drake] - [PERSON Leigh]'s 1950s drama about a nurse - won three prizes.",
      counterexample: "[PERSON Kwame Mensah-Bonsu] won."
    ) { $0.withoutStrangers($1) },
    NameRule(
      "last word of the names of competitions",
      example: "The [EVENT Davis Cup] player won.",
      counterexample: "[PERSON Ann Davis] won."
    ) { $0.withCompetitions($1) },
    NameRule(
      "short form in brackets",
      example: "On Monday the [ORG Rawal Electric Supply Company] ([ORG Resco]) sent a bill.",
      counterexample: "On Monday the [ORG Rawal Electric Supply Company] (at last) sent a bill."
    ) { $0.withBracketedForms($1) },
    NameRule(
      "site by its words",
      example: "He studied at [ORG IIT-Kanpur] and left.",
      counterexample: "He studied in [GPE Kanpur] and left."
    ) { $0.withSites($1) },
    NameRule(
      "prize with the name of a person",
      example: "She won an [MISC Oscar], and [MISC Oscar] voters like her.",
      counterexample: "[PERSON Oscar Wilde] met [PERSON Keller]."
    ) { $0.withAwards($1) },
    NameRule(
      "public body with the name of a country",
      example: "On Monday [ORG Health New Zealand] said it welcomed the study.",
      counterexample: "On Monday [GPE New Zealand] said it welcomed the study."
    ) { $0.withNationalBodies($1) },
    NameRule(
      "name that begins with a word for a parent",
      example: "Her neighbour, [PERSON Um Khaled], said so.",
      counterexample: "Her neighbour, [PERSON Khaled], said so."
    ) { $0.withParents($1) },
    NameRule(
      AliasReader.rule,
      example:
        "[PERSON Jevaughn Clarke], otherwise called ‘[PERSON Bigga]’, left, and [PERSON Bigga] stayed away.",
      counterexample: "[PERSON Jevaughn Clarke] called it a day."
    ) { $0.withAliases($1) },
    NameRule(
      "name of a storm",
      example: "It was the worst since [EVENT Hurricane Ivan], and [EVENT Ivan] killed four.",
      counterexample: "It was the worst year for [PERSON Ivan Katz], and [PERSON Katz] left."
    ) { $0.withStorms($1) },
    NameRule(
      "place behind a street",
      example: "[PERSON Lee Dunn], of [LOC Mill Road], [GPE Harker], denies it.",
      counterexample: "[PERSON Lee Dunn], of [LOC Mill Road], denies it."
    ) { $0.withPlacesBehindStreets($1) },
    NameRule(
      "place that something happened off at sea",
      example: "The ferry sank off [GPE Lindholm] on Monday.",
      counterexample: "He was caught off [PERSON Anderson] for twelve."
    ) { $0.withPlacesAtSea($1) },
    NameRule(
      "last word of the names of firms",
      example: "[ORG Thames Valley Buses] and [ORG Wren Kitchens] grew.",
      counterexample: "[PERSON Michael Holmes] grew."
    ) { $0.withTrades($1) },
    NameRule(
      "firm that is known with a possessive ending",
      example: "The offer pleased [ORG McDonald's].",
      counterexample: "[PERSON Tom Lloyd] came. The offer pleased [PERSON Lloyd]'s son."
    ) { $0.withPossessiveFirms($1) },
    NameRule(
      "second trade of a firm",
      example: "He works for [ORG JBT Builders and Supply] now.",
      counterexample: "The [ORG Tees Valley Buses] and Monday's trains were late."
    ) { $0.withSecondTrades($1) },
    NameRule(
      "two firms with their last words",
      example: "[ORG Solent Coaches], [ORG Mersey Ferries] and [ORG Pennine Rail] are to merge.",
      counterexample: "[ORG Solent Coaches] and the town are to merge."
    ) { $0.withDividedFirms($1) },
    NameRule(
      "club of a score",
      example: "[ORG Kilbride Harps] 3 [ORG Shannon Rovers] 0",
      counterexample: "[PERSON Ann Moss] 6 [PERSON Jane Hale] 4"
    ) { $0.withClubsOfScores($1) },
    NameRule(
      "given name and surname that look like a place",
      example: "[PERSON Georgia Mills] flew to [GPE Georgia].",
      counterexample: "He walked to [LOC Victoria Street] and back."
    ) { $0.withPlaceLikePersons($1) },
    NameRule(
      "firm of an owner",
      example: "[ORG Dobson's Bakery] closed.",
      counterexample: "[PERSON Ann Dobson] closed the bakery."
    ) { $0.withTradesOfOwners($1) },
    NameRule(
      "acronym, which names no person",
      example: "[ORG GE] won.",
      counterexample: "[PERSON Ann Keller] won."
    ) { $0.withAcronyms($1) },
    NameRule(
      "kind of thing that the article says it is",
      example: "[ORG Hale Whitcombe], the law firm, represents the family of [PERSON Bo Hale].",
      counterexample:
        "[PERSON Hale Whitcombe], the company lawyer, represents the family of [PERSON Bo Hale]."
    ) { $0.withKinds($1) },
    NameRule(
      "places that are one place of the tables",
      example: "He opened an office in [GPE Washington, D.C.], and left.",
      counterexample: "He opened an office in [GPE Paris], [GPE Texas], and left."
    ) { $0.joined($1) },
    NameRule(
      "surname of a person that is also a place",
      example:
        "[PERSON Monica Paris] left the ship. [PERSON Paris] claims that she was kept below deck.",
      counterexample: "[PERSON Monica Paris] lost. She lives in [GPE Paris]."
    ) { $0.withSurnames($1) },
    NameRule(
      "given name before a surname that is a person's elsewhere",
      example: "The regulator [PERSON Marcus Thwaite] met them. [PERSON Thwaite] left.",
      counterexample: "[ORG Thwaite Mills] closed. [PERSON Anna Thwaite] left."
    ) { $0.withGivenNames($1) },
    NameRule(
      "given name that is also a place",
      example: "[PERSON Florence Moss] has never been to [GPE Florence]. [PERSON Florence] said so.",
      counterexample: "[PERSON Anna Moss] has never been to [GPE Florence]."
    ) { $0.withGivenNamesLikePlaces($1) },
    NameRule(
      "people, and no person",
      example: "As [NORP Americans] look to choose, they wait.",
      counterexample: "They waited for [PERSON Roman Hale]. [PERSON Roman] came."
    ) { $0.withPeoples($1) },
    NameRule(
      "place like a person's name",
      example: "Her failures are not confined to the [GPE Benghazi] scandal.",
      counterexample: "[PERSON Paris Hale] came. “It is late,” [PERSON Paris] said."
    ) { $0.withCitiesLikePersons($1) },
    NameRule(
      "place before “where”",
      example: "She was taken to [GPE Timmins], where a doctor saw her.",
      counterexample: "She spoke to [PERSON Timmins], who left."
    ) { $0.withPlacesBeforeWhere($1) },
    NameRule(
      "place behind its residents",
      example: "Residents of [GPE Nether Cullen] were angry.",
      counterexample: "Friends of [PERSON Anna Keller] were angry."
    ) { $0.withPlacesOfResidents($1) },
    NameRule(
      "no person where the same word is something else twice",
      example:
        "[ORG Vale] lost. The [ORG Vale] boss left. [ORG Vale] had led at the break, and [ORG Vale] won nothing.",
      counterexample: "[PERSON Anna Vale] lost. [PERSON Vale] left."
    ) { $0.withoutLonePersons($1) },
    NameRule(
      "surname that the tagger missed",
      example: "[PERSON Tom Cruise] left. The church removed the [PERSON Cruise] video from the site.",
      counterexample: "[PERSON Ian Read] came. They read it."
    ) { $0.withLoneSurnames($1) },
    NameRule(
      "given name before a reporting verb",
      example: "Mr [PERSON Dunn] met [PERSON Hope Ferrier]. [PERSON Hope] said that she was glad.",
      counterexample: "Mr [PERSON Dunn] met [PERSON Hope Ferrier]. There was hope."
    ) { $0.withLoneGivenNames($1) },
    NameRule(
      "same name elsewhere in the article",
      example:
        "The engineer of [ORG Tarndale Water] resigned. [ORG Tarndale Water] has a million customers.",
      counterexample: "[ORG Tarn Water] said so. [PERSON Anna Keller] did not."
    ) { $0.agreed($1) },
  ]
}
