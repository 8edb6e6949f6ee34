import WordLists

/// Abbreviations of English news that end in a full stop, by what may follow them.
enum Abbreviations {
  /// Those that stand before a name or a number and therefore never end a sentence.
  static let leading = WordSet(
    """
    mr. mrs. ms. mx. dr. prof. sen. rep. reps. sens. gov. govs. gen. lt. lt.-gen. maj. col. cmdr. capt. sgt. cpl. pvt.
    adm. brig. hon. rev. fr. sr. st. ste. pres. supt. insp. det. cllr. amb. atty. asst. dep. mt. ft. no. nos. vs. v.
    fig. vol. pp. p. art. sec. ch. cf. viz. messrs. mlle. mme. msgr. sra. srta. dra. hr. gov.-elect engr. barr. alh. smt.
    comdt. sqn. sta. sto. brgy. rt.
    """
  )

  /// "About", before a number.
  static let circa = WordSet("c. ca.")

  /// Months and weekdays: they end no sentence when a number follows.
  static let calendar = WordSet(
    """
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
    """
  )

  /// All others; the next word decides whether they end a sentence.
  static let other = WordSet(
    """
    inc. corp. co. cos. ltd. llc. l.p. plc. bros. dept. assn. assoc. univ. inst. est. etc. e.g. i.e. jr. esq. ave. blvd.
    rd. hwy. bldg. apt. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss.
    mo. mont. neb. nev. okla. ore. pa. penn. tenn. tex. va. vt. wash. wis. wyo. ala. ont. que. alta. a.m. p.m. u.s. u.k.
    u.n. e.u. d.c. n.y. n.j. n.c. s.c. n.h. n.m. n.d. s.d. r.i. w.va. u.s.a. u.s.s.r. ph.d. m.d. b.a. m.a. approx. max.
    min. avg. tel. ext. al. ed. eds. trans. oz. lb. lbs. sq. ft. in. mph. govt. intl. natl. mfg. dist. cong. admin.
    """
  )
}
