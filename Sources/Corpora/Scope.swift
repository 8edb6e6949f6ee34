/// Which articles a question is about.
public enum Scope: Sendable, Hashable {
  /// Every article in sight: all that are not undone.
  case all
  /// Those of the articles in sight that have one of these numbers.
  case articles(Set<Int>)
}

extension Corpus {
  /// The condition that keeps a question inside a scope, as SQL that begins with AND; empty where nothing is
  /// left out.
  ///
  /// The articles of a scope are kept in a temporary table, which is filled only when the scope or the session
  /// changes. Of a scope that leaves out little, the columns are only compared with it: to look up what each of its
  /// articles has would take longer than to look at everything.
  func condition(_ scope: Scope, on column: String) throws(StoreError) -> String {
    if scope == .all && !hidesArticles { return "" }
    if scope != filledScope {
      try store.transaction { () throws(StoreError) in
        try store.execute("DELETE FROM temp.scope")
        switch scope {
        case .all:
          try store.run(
            "INSERT INTO temp.scope SELECT id FROM article WHERE step <= ?",
            [.integer(cursor)]
          )
        case .articles(let numbers):
          let insert = try store.statement(
            "INSERT INTO temp.scope SELECT id FROM article WHERE id = ? AND step <= ?"
          )
          for number in numbers { try store.run(insert, [.integer(number), .integer(cursor)]) }
        }
      }
      filledScope = scope
      let size = try store.number("SELECT COUNT(*) FROM temp.scope")
      isWideScope = try size * 4 > store.number("SELECT COUNT(*) FROM article")
    }
    // A plus before a column keeps SQLite from using its index.
    return " AND \(isWideScope ? "+" : "")\(column) IN temp.scope"
  }
}
