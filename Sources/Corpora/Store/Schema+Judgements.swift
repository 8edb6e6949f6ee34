/// The tables of what the user judges, of the words that give genders, and of sentences worth checking.
extension Schema {
  /// The tables since the version with judgements.
  ///
  /// A judgement is kept by the text of the article and the bytes of the finding, or by the name of an entity, so that
  /// it outlives loading anew. `byname` has the descriptions of bodies beside their names; `trait` has what corrections
  /// say of people. `signs` of a sentence are its reasons, each with the bytes of its words: "figure 12 15,cause 0 6".
  static let judgementTables = """
    CREATE TABLE judgement(
      id INTEGER PRIMARY KEY, step INTEGER NOT NULL, finding TEXT NOT NULL,
      digest_high INTEGER, digest_low INTEGER, start INTEGER, "end" INTEGER, type TEXT, key TEXT,
      words TEXT NOT NULL, is_right INTEGER NOT NULL, reason TEXT, is_sampled INTEGER NOT NULL);
    CREATE TABLE trait(
      entity INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(entity, kind)) WITHOUT ROWID;
    CREATE TABLE gender_sign(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER, entity INTEGER, machine INTEGER,
      gender TEXT NOT NULL, basis TEXT NOT NULL, words TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      signs INTEGER NOT NULL);
    CREATE INDEX gender_sign_article ON gender_sign(article);
    CREATE INDEX gender_sign_entity ON gender_sign(entity, article);
    CREATE TABLE byname(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER, entity INTEGER, machine INTEGER,
      text TEXT NOT NULL, key TEXT NOT NULL);
    CREATE INDEX byname_article ON byname(article);
    CREATE INDEX byname_entity ON byname(entity, article);
    CREATE TABLE checkable(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, sentence INTEGER NOT NULL, score INTEGER NOT NULL,
      signs TEXT NOT NULL);
    CREATE INDEX checkable_article ON checkable(article);
    CREATE INDEX checkable_score ON checkable(score DESC, article, sentence);
    """
}
