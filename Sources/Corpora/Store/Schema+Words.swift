/// The tables of the words of articles.
extension Schema {
  /// The tables of version 14.
  ///
  /// `word` has each spelling once, in small letters, with the key by which it is asked for; `word_form` each use of
  /// one: spelling, lemma (a row of `word` too) and tag. `running` has the text of an article as numbers of forms, and
  /// `spacing` the bytes that each token takes, apart from it because few questions need them (see `WordCoding`).
  static let wordTables = """
    CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
    CREATE INDEX word_key ON word(key);
    CREATE TABLE word_form(
      id INTEGER PRIMARY KEY, word INTEGER NOT NULL, lemma INTEGER NOT NULL, tag INTEGER NOT NULL,
      UNIQUE(word, lemma, tag));
    CREATE TABLE running(article INTEGER PRIMARY KEY, forms BLOB NOT NULL);
    CREATE TABLE spacing(article INTEGER PRIMARY KEY, places BLOB NOT NULL);
    """
}
