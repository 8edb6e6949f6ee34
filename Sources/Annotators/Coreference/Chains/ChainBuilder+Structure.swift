import Documents

/// Antecedents that structure decides.
extension ChainBuilder {
  /// The antecedent of a mention that structure decides; nil where the model decides.
  ///
  /// An "I" in quotation marks is their speaker, and the possessor in an opening phrase the subject behind it;
  /// a description of an office or an organisation that rules resolve is that; "the defendant" is who was charged.
  func fixedAntecedent(_ index: Int) -> Int? {
    if let subject = subjects[index] { return subject }
    if let source = unnamedSource(index) ?? phraseEmphasised(index) ?? subjectOfReflexive(index) {
      return source
    }
    if let described = sourceJustBefore(index) { return described }
    if isOtherName(index), let namesake = lastOfEntity(index) { return namesake }
    if let namesake = mentionOfName(index) { return namesake }
    if isSuggestion(index), let namesake = lastOfEntity(index),
      !isBelowSubject(index, of: namesake), !isInside(index, aMentionOf: namesake),
      !isWithin(index, namesake),
      !areAtOdds(index, namesake)
    {
      return namesake
    }
    guard mentions[index].form == .first else {
      for rule in Self.structuralRules {
        if let antecedent = rule(self, index), !isBelowSubject(index, of: antecedent),
          mentions[index].form != .nominal || !isInside(index, aMentionOf: antecedent)
        {
          return antecedent
        }
      }
      return nil
    }
    guard speaker(of: index) >= 0, isInChain(speaker(of: index)) else { return nil }
    return speaker(of: index)
  }

  /// The rules for antecedents that structure decides, in their order: the first that finds one counts.
  private static let structuralRules: [@Sendable (borrowing ChainBuilder, Int) -> Int?] = [
    { $0.personAddressed($1) },
    { $0.personSaidOf($1) },
    { $0.phraseDislocated($1) },
    { $0.personAsked($1) },
    { $0.personAnnounced($1) },
    { $0.subjectOfGesture($1) },
    { $0.firstConjunct($1) },
    { $0.personQuestioned($1) },
    { $0.principal($1) },
    { $0.listener($1) },
    { $0.objectBefore($1) },
    { $0.ownerAroundClause($1) },
    { $0.objectOfNewSubject($1) },
    { $0.recipient($1) },
    { $0.objectOfReproach($1) },
    { $0.countryBefore($1) },
    { $0.placeBefore($1) },
    { $0.stormBefore($1) },
    { $0.officeOfPlace($1) },
    { $0.counselBefore($1) },
    { $0.subjectOfReport($1) },
    { $0.lawyerOfClient($1) },
    { $0.subjectOverPossessive($1) },
    { $0.subjectBeforeSemicolon($1) },
    { $0.subjectOfOpeningClause($1) },
    { $0.subjectAroundClause($1) },
    { $0.subjectBeforeQuotation($1) },
    { $0.speakerBefore($1) },
    { $0.subjectBeforePossessive($1) },
    { $0.subjectBeforeSubject($1) },
    { $0.personBeforeSubject($1) },
    { $0.pluralSubjectAbove($1) },
    { $0.severalSubjects($1) },
    { $0.subjectOverRelatives($1) },
    { $0.personSpokenOf($1) },
    { $0.soleOfArticle($1) },
    { $0.bodyBefore($1) },
    { $0.personBeforeApposition($1) },
    { $0.personDescribedAlike($1) },
    { $0.memberOfBody($1) },
    { $0.personNamedByClause($1) },
    { $0.clientOfSpeaker($1) },
    { $0.politicianOfPlace($1) },
    { $0.keeperOfThing($1) },
    { $0.describedSpeaker($1) },
    { $0.roleHolder($1) },
    { $0.counterpart($1) },
    { $0.relativeBefore($1) },
    { $0.relativeJustBefore($1) },
    { $0.bodyOfOffice($1) },
    { $0.personOfAge($1) },
    { $0.variation($1) },
    { $0.callingOfSpeaker($1) },
    { $0.bearer($1) },
    { $0.described($1) },
    { $0.officeBefore($1) },
    { $0.genericPerson($1) },
    { $0.personOfLead($1) },
    { $0.personOfHeadline($1) },
    { $0.yearBefore($1) },
    { $0.describedAlike($1) },
  ]

  private static let group = 1 + UInt64(EntityType.allCases.firstIndex(of: .group) ?? 0)

  /// The last mention of the entity of a name, which is decided with the names; nil for peoples and parties, of whom
  /// articles name some and others: "Argentines".
  private func mentionOfName(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isNamed, mention.cluster >= 0, mention.type != Self.group,
      let namesake = lastOfEntity(index),
      !mention.isJoined, !mentions[namesake].tokens.overlaps(mention.tokens)
    else { return nil }
    return namesake
  }

  /// True for a description to which a rule gives an entity: by a role or an age, or as the last
  /// organisation of its kind.
  private func isSuggestion(_ index: Int) -> Bool {
    let mention = mentions[index]
    return mention.form == .nominal && !mention.isNamed && mention.cluster >= 0
  }
}
