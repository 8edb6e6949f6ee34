import WordLists

/// Nouns for organisations in the news.
enum OrganizationNouns {
  /// Nouns for organisations that speak in the news, and for the texts that speak for them.
  static let all = WordSet(WordList("organizations/nouns"), WordList("organizations/documents"))

  /// Nouns for an organisation of any kind.
  static let ofAnyKind = WordSet(WordList("organizations/of-any-kind"))
}
