import Documents

/// A description or pronoun that a rule resolves to a cluster of names.
struct EntityReference {
  /// The index of the cluster.
  var cluster: Int
  var mention: Mention
}
