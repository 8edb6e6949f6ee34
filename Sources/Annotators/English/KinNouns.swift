import WordLists

/// Nouns for relatives: "wife", "brother".
enum KinNouns {
  /// What a noun says of the relative.
  struct Kin: Sendable {
    /// The gender; unknown for "twin" and the like.
    var gender: MentionCandidate.Gender
    /// True where the relative mostly has the same surname.
    var hasSurname: Bool
    /// True for a husband or wife.
    var isSpouse: Bool
  }

  /// The nouns for one relative.
  static let all = WordTable<Kin>(WordList("roles/kin")) { entry in
    let gender: MentionCandidate.Gender =
      switch entry.values.first {
      case "m": .masculine
      case "f": .feminine
      default: .unknown
      }
    return Kin(
      gender: gender,
      hasSurname: entry.values.count > 1,
      isSpouse: entry.values.last == "spouse"
    )
  }
}
