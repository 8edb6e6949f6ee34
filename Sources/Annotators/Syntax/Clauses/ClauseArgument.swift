/// A participant of a clause: the head of its phrase, its role, and the preposition before it.
package struct ClauseArgument: Sendable, Hashable {
  /// The roles, the same for active and passive.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Who does it: the subject of the active, "by …" of the passive.
    case actor
    /// To whom or what it is done: the object of the active, the subject of the passive.
    case undergoer
    /// To whom something is given or told: the indirect object.
    case recipient
    /// Anything behind a preposition.
    case oblique
  }

  /// The role.
  package var role: Role
  /// The token that is the head of the phrase.
  package var head: Int
  /// The token of the preposition; nil without one.
  package var preposition: Int?
  /// True if another clause names it: the subject of the predicate above, or the noun that a clause modifies.
  package var isShared = false
}
