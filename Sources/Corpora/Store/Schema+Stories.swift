/// The tables of stories, and of the passages that articles share.
extension Schema {
  /// The tables and indices of the version with stories.
  ///
  /// `story_vector` has the words of an article with their numbers, and its day of publication, which is
  /// `StoryIndex.noDay` where nothing says it. `story_term` finds articles by the words that tell most of them, and
  /// `story_word` has the number of articles with a word. `story_member` has the story of each article that was
  /// grouped, NULL for one that stands alone: `machine` as it was found, `story` after the user's corrections.
  /// `story_choice` has the articles of a correction by their digests, those that it moves and those that it moves
  /// them to.
  ///
  /// A row of `passage` is one place of a passage that several articles have; its rows have one number, and `share`
  /// is the part of the words of its article.
  static let storyTables = """
    CREATE TABLE story_vector(article INTEGER PRIMARY KEY, day INTEGER NOT NULL, terms BLOB NOT NULL);
    CREATE TABLE story_term(
      term INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
      PRIMARY KEY(term, day, article)) WITHOUT ROWID;
    CREATE INDEX story_term_article ON story_term(article);
    CREATE TABLE story_word(term INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
    CREATE TABLE story_member(article INTEGER PRIMARY KEY, story INTEGER, machine INTEGER);
    CREATE INDEX story_member_story ON story_member(story) WHERE story IS NOT NULL;
    CREATE TABLE story_choice(
      correction INTEGER NOT NULL, is_target INTEGER NOT NULL, digest_high INTEGER NOT NULL,
      digest_low INTEGER NOT NULL);
    CREATE INDEX story_choice_correction ON story_choice(correction);
    CREATE TABLE passage(
      id INTEGER PRIMARY KEY, passage INTEGER NOT NULL, article INTEGER NOT NULL, start INTEGER NOT NULL,
      "end" INTEGER NOT NULL, words INTEGER NOT NULL, share REAL NOT NULL, is_quoted INTEGER NOT NULL);
    CREATE INDEX passage_article ON passage(article);
    CREATE INDEX passage_passage ON passage(passage);
    """
}
