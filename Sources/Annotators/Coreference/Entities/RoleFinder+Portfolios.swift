import Documents
import WordLists

/// The departments and the further offices before an office: "Work and Pensions Secretary".
extension RoleFinder {
  /// The start of what a name's bearer has charge of besides, before a word with a capital: the "Transport, Housing
  /// and" of "Transport, Housing and Urban Affairs Minister", the "Women's" of "Women's Affairs Minister".
  func portfolio(before start: Int, _ first: Int) -> Int? {
    guard start - 2 >= first, isDepartmentWord(start) else { return nil }
    let isOwned =
      words[start - 1].hash == RoleFinder.possessive
      || isByte(start - 1, UInt8(ascii: "'"))
        && document.text[document.tokens[start - 2].range.end - 1] == UInt8(ascii: "s")
    if isOwned { return isDepartmentWord(start - 2) ? start - 2 : nil }
    guard words[start - 1].hash == RoleFinder.and else { return nil }
    if let office = firstOffice(before: start - 1, first) { return office }
    guard isDepartmentWord(start - 2) else { return nil }
    var beginning = fieldStart(start - 2, first)
    while beginning - 2 >= first, isByte(beginning - 1, UInt8(ascii: ",")), isDepartmentWord(beginning - 2) {
      beginning = fieldStart(beginning - 2, first)
    }
    return beginning
  }

  /// The start of an office that the same person has as well: the "Deputy Prime Minister" of "Deputy Prime Minister and
  /// Finance Minister Ann Roe".
  ///
  /// Behind an article the offices are those of two persons.
  private func firstOffice(before and: Int, _ first: Int) -> Int? {
    guard words[and - 1].isCapital, isOffice(and - 1) else { return nil }
    var start = and - 1
    while start > first, words[start - 1].isCapital, isOffice(start - 1) || isOfficeModifier(start - 1) {
      start -= 1
    }
    while start > first, isDepartmentWord(start - 1) { start -= 1 }
    let isAlone = start == and - 1
    if start > first, words[start - 1].isClosed || words[start - 1].isCapital || isAlone { return nil }
    return isAlone ? nil : start
  }

  /// The start of a sentence that opens with one more calling of the same person: the "Longtime resident" of "Longtime
  /// resident and retired nurse Ann Roe".
  func firstCalling(before and: Int, _ first: Int) -> Int? {
    guard and > first, and - first <= Self.longestCalling, words[and].hash == RoleFinder.and,
      words[and + 1].shape == .lower, isCallingNoun(and - 1) || isOffice(and - 1),
      words[and - 1].shape == .lower || and - 1 == first,
      (first..<and).allSatisfy({ document.tokens[$0].kind == .word && !words[$0].isClosed || isHyphen($0) })
    else { return nil }
    let tags = document[Tag.self]
    return tags.indices.contains(and) && tags[first..<and].contains { $0.part == .verb } ? nil : first
  }

  /// The most tokens of the first of two callings.
  private static let longestCalling = 5

  /// The first of the words with a capital that end at a token.
  private func fieldStart(_ token: Int, _ first: Int) -> Int {
    var start = token
    while start > first, isDepartmentWord(start - 1) { start -= 1 }
    return start
  }

  /// True for a common noun with a capital that is no body: the "Housing" of a department.
  private func isDepartmentWord(_ token: Int) -> Bool {
    let word = words[token]
    return word.shape == .capitalized && !word.isClosed
      && (word.casing.map { $0 < Self.mostlyCapital } ?? false)
      && (!OrganizationNouns.all.contains(hash: word.hash) || word.hash == RoleFinder.police)
      && word.classes.isDisjoint(with: [.givenMale, .givenFemale, .office, .title])
  }

  /// From this casing on, news writes a word with a capital more often than not.
  private static let mostlyCapital: UInt8 = 128
}
