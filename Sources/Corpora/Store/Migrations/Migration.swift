/// A change of the tables, from one version of the session file to the next.
///
/// A version, once released, is never changed: what comes later is a migration of its own at the end of the list.
struct Migration: Sendable {
  /// The version that a file has afterwards; the first version, 1, has no migration.
  let version: Int

  /// What it brings, as a short phrase.
  let name: String

  /// Changes the tables and their rows, inside a transaction of its own.
  let run: @Sendable (Store) throws(StoreError) -> Void

  /// All migrations in the order of their versions, which follow one another.
  static let all = [
    manner, foldedKeys, ruleMethods, sayingDays, reports, copies, events, dayMentions, quantities, stories,
    setPublication, judgements, words, quantityClusters,
  ]

  /// Brings a file to the newest version; what it answers stays as it was, and a failure leaves it at the last version
  /// that was reached.
  static func upgrade(_ store: Store) throws(StoreError) {
    let found = try store.number("PRAGMA user_version")
    for migration in all where migration.version > found {
      try store.transaction { () throws(StoreError) in
        try migration.run(store)
        try store.execute("PRAGMA user_version = \(migration.version)")
      }
    }
  }
}
