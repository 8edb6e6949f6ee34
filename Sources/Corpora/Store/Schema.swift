/// The tables of a session file, and how a file is known to be one.
enum Schema {
  /// `NEWS` as SQLite's application id.
  static let applicationID = 0x4E45_5753

  /// The version of the tables, kept as SQLite's user version.
  static let version = Migration.all.last?.version ?? 1

  /// What explains a finding, as columns of its row; `rule` is a row of the table `rule`.
  static let evidence =
    "rule INTEGER, trigger_start INTEGER, trigger_end INTEGER, runner_up TEXT, confidence REAL NOT NULL"

  /// How something was said, as columns of a quotation since version 2.
  static let mannerColumns = [
    "topic INTEGER NOT NULL DEFAULT 0", "negated INTEGER NOT NULL DEFAULT 0", "modality TEXT",
    "source_kind TEXT",
    "anonymity TEXT", "anonymity_start INTEGER", "anonymity_end INTEGER",
    "said_time TEXT", "said_time_start INTEGER", "said_time_end INTEGER",
    "said_place TEXT", "said_place_start INTEGER", "said_place_end INTEGER",
    "said_medium TEXT", "said_medium_start INTEGER", "said_medium_end INTEGER",
  ]

  /// The day on which something was said, and the time expression that gives it, as columns of a quotation since
  /// version 5.
  static let sayingDayColumns = [
    "said_day INTEGER", "said_on TEXT", "said_on_start INTEGER", "said_on_end INTEGER",
  ]

  /// The content of a quotation as it was found where the user has set another, as columns of a quotation since
  /// version 6.
  static let foundContentColumns = [
    "found TEXT", "found_ranges BLOB", "found_start INTEGER", "found_end INTEGER",
  ]

  /// What version 6 adds to the quotations besides: 1 for words of a headline.
  static let headlineColumn = "headline INTEGER NOT NULL DEFAULT 0"

  /// What version 6 adds to the intermediaries: 1 for one that the user has named.
  static let givenColumn = "given INTEGER NOT NULL DEFAULT 0"

  /// What version 6 adds to the corrections: the bytes of the content that the user has set.
  static let contentColumns = ["other_start INTEGER", "other_end INTEGER"]

  /// The tables and indices of version 6: accusations and refusals, and the further speakers of joint statements.
  static let reportTables = """
    CREATE TABLE report(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER, entity INTEGER, machine INTEGER,
      kind TEXT NOT NULL, party TEXT NOT NULL, party_key TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      sentence INTEGER NOT NULL, words TEXT NOT NULL, \(evidence));
    CREATE INDEX report_article ON report(article);
    CREATE INDEX report_entity ON report(entity, article);
    CREATE TABLE joint(
      id INTEGER PRIMARY KEY, quotation INTEGER NOT NULL, article INTEGER NOT NULL, position INTEGER,
      entity INTEGER, machine INTEGER, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);
    CREATE INDEX joint_quotation ON joint(quotation);
    CREATE INDEX joint_entity ON joint(entity, quotation);
    """

  /// What tells records and running texts apart, as columns of an article since version 7.
  static let copyColumns = [
    "record_high INTEGER NOT NULL DEFAULT 0", "record_low INTEGER NOT NULL DEFAULT 0",
    "text_digest INTEGER NOT NULL DEFAULT 0",
  ]

  /// The tables and indices of version 7: further fields of articles, and articles that share passages.
  static let copyTables = """
    CREATE INDEX article_record ON article(record_high);
    CREATE INDEX article_text ON article(text_digest);
    CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL;
    CREATE TABLE metadata(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL,
      weight INTEGER);
    CREATE INDEX metadata_article ON metadata(article);
    CREATE INDEX metadata_key ON metadata(field, key);
    CREATE TABLE fingerprint(
      hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(hash, article)) WITHOUT ROWID;
    CREATE INDEX fingerprint_article ON fingerprint(article);
    CREATE TABLE copy(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, original INTEGER NOT NULL, kind TEXT NOT NULL,
      share REAL NOT NULL, original_share REAL NOT NULL, passage INTEGER NOT NULL);
    CREATE INDEX copy_article ON copy(article);
    CREATE INDEX copy_original ON copy(original);
    """

  /// The table and its index of the version with days: one row for each day that an article names, with the number of
  /// sentences that do so and the position of the first; and the index by which events are counted by day.
  static let dayTables = """
    CREATE TABLE day_mention(
      day INTEGER NOT NULL, article INTEGER NOT NULL, sentences INTEGER NOT NULL, sentence INTEGER NOT NULL,
      PRIMARY KEY(day, article)) WITHOUT ROWID;
    CREATE INDEX day_mention_article ON day_mention(article);
    CREATE INDEX event_list ON event(first_day, last_day, standing, dating, has_outcome, is_leader)
      WHERE is_leader = 1;
    """

  /// Finds the quotations whose content the user has set.
  static let foundContentIndex = "CREATE INDEX quotation_found ON quotation(id) WHERE found IS NOT NULL;"

  /// Finds the articles whose day of publication the user has set, since version 12.
  static let setPublicationIndex = "CREATE INDEX article_set ON article(id) WHERE basis = 'set';"

  /// Finds quotations by that day.
  static let sayingDayIndex = "CREATE INDEX quotation_said_day ON quotation(said_day);"

  /// The table of rules as a version has it: since version 4 with the method, rule or model.
  static func rules(version: Int) -> String {
    version < 4
      ? "CREATE TABLE rule(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
      : "CREATE TABLE rule(id INTEGER PRIMARY KEY, text TEXT NOT NULL, method TEXT NOT NULL, UNIQUE(text, method));"
  }

  /// All tables and indices.
  static let statements = statements(version: version)

  /// All tables and indices of a version.
  ///
  /// Where rows of findings have both `entity` and `machine`, the second is what analysis and linking found,
  /// and the first what the user's corrections made of it.
  static func statements(version: Int) -> String {
    let hasReports = version >= 6
    let hasCopies = version >= 7
    let later =
      (version < 2 ? [] : mannerColumns) + (version < 5 ? [] : sayingDayColumns)
      + (hasReports ? foundContentColumns + [headlineColumn] : [])
    let manner = later.map { ", " + $0 }.joined()
    return """
      CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
      CREATE TABLE step(id INTEGER PRIMARY KEY, label TEXT NOT NULL, kind TEXT NOT NULL, before TEXT, after TEXT);
      \(rules(version: version))
      CREATE TABLE article(
        id INTEGER PRIMARY KEY, step INTEGER NOT NULL,
        digest_high INTEGER NOT NULL, digest_low INTEGER NOT NULL,
        source TEXT NOT NULL, identifier TEXT, headline TEXT, deck TEXT, authors TEXT, outlet TEXT, dateline TEXT,
        url TEXT, language TEXT NOT NULL, notes TEXT, words INTEGER NOT NULL,
        published TEXT, basis TEXT, proof TEXT, published_runner_up TEXT,
        stated TEXT, stated_basis TEXT, stated_proof TEXT, stated_runner_up TEXT\(
          hasCopies ? copyColumns.map { ", " + $0 }.joined() : ""));
      CREATE INDEX article_digest ON article(digest_high);
      CREATE INDEX article_step ON article(step);
      CREATE TABLE content(
        id INTEGER PRIMARY KEY, headline TEXT, sentences BLOB NOT NULL, paragraphs BLOB NOT NULL,
        paragraph_roles TEXT NOT NULL, body TEXT NOT NULL);
      CREATE VIRTUAL TABLE fulltext USING fts5(
        headline, body, content='content', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
      INSERT INTO fulltext(fulltext, rank) VALUES('rank', 'bm25(4.0, 1.0)');
      INSERT INTO fulltext(fulltext, rank) VALUES('hashsize', 8388608);
      CREATE TABLE entity(
        id INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL,
        machine_type TEXT NOT NULL, machine_name TEXT NOT NULL, key TEXT NOT NULL,
        is_full INTEGER NOT NULL, weight INTEGER NOT NULL DEFAULT 0,
        mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0);
      CREATE INDEX entity_key ON entity(key);
      CREATE TABLE link(
        key TEXT NOT NULL, form INTEGER NOT NULL, entity INTEGER NOT NULL,
        PRIMARY KEY(key, form, entity)) WITHOUT ROWID;
      CREATE INDEX link_entity ON link(entity);
      CREATE TABLE form(
        entity INTEGER NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL,
        PRIMARY KEY(entity, name)) WITHOUT ROWID;
      CREATE TABLE name(
        id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, text TEXT NOT NULL, key TEXT NOT NULL,
        mentions INTEGER NOT NULL, UNIQUE(entity, text));
      CREATE INDEX name_key ON name(key, entity, mentions);
      CREATE TABLE word_start(key TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY(key, entity)) WITHOUT ROWID;
      CREATE TABLE appearance(
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL,
        entity INTEGER NOT NULL, machine INTEGER, type TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT,
        mentions INTEGER NOT NULL, first_mention INTEGER NOT NULL, last_mention INTEGER NOT NULL);
      CREATE INDEX appearance_article ON appearance(article, entity);
      CREATE INDEX appearance_entity ON appearance(entity, article, mentions);
      CREATE TABLE mention(
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL,
        entity INTEGER NOT NULL, machine INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        sentence INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, \(evidence));
      CREATE TABLE role(
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL,
        entity INTEGER NOT NULL, machine INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        text TEXT NOT NULL, key TEXT NOT NULL, \(evidence));
      CREATE INDEX role_entity ON role(entity, article);
      CREATE TABLE quotation(
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL, entity INTEGER, machine INTEGER, position INTEGER,
        kind TEXT NOT NULL, content TEXT NOT NULL, ranges BLOB NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence INTEGER NOT NULL,
        cue TEXT, cue_lemma TEXT, cue_start INTEGER, cue_end INTEGER,
        speaker TEXT, speaker_key TEXT, speaker_start INTEGER, speaker_end INTEGER,
        addressee TEXT, addressee_start INTEGER, addressee_end INTEGER,
        reattributed INTEGER NOT NULL DEFAULT 0, given TEXT, \(evidence)\(manner));
      CREATE INDEX quotation_article ON quotation(article);
      CREATE INDEX quotation_entity ON quotation(entity, article);
      CREATE INDEX quotation_reattributed ON quotation(id) WHERE reattributed = 1;
      \(version < 5 ? "" : sayingDayIndex)
      \(hasReports ? foundContentIndex : "")
      CREATE TABLE via(
        id INTEGER PRIMARY KEY, quotation INTEGER NOT NULL, article INTEGER NOT NULL, position INTEGER,
        entity INTEGER, machine INTEGER, text TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL\(hasReports ? ", " + givenColumn : ""));
      CREATE INDEX via_quotation ON via(quotation);
      CREATE INDEX via_entity ON via(entity, quotation);
      CREATE TABLE about(
        id INTEGER PRIMARY KEY, quotation INTEGER NOT NULL, article INTEGER NOT NULL, position INTEGER NOT NULL,
        entity INTEGER NOT NULL, machine INTEGER NOT NULL, text TEXT NOT NULL);
      CREATE INDEX about_entity ON about(entity, quotation);
      CREATE TABLE time(
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence INTEGER NOT NULL, text TEXT NOT NULL,
        kind TEXT NOT NULL, value TEXT NOT NULL, mod TEXT, first_day INTEGER, last_day INTEGER, \(evidence));
      CREATE INDEX time_article ON time(article, position);
      \(version < 8 ? plainEventTables : eventTables)
      \(quantityTables(version: version))
      CREATE TABLE correction(
        id INTEGER PRIMARY KEY, step INTEGER NOT NULL, kind TEXT NOT NULL,
        type TEXT, key TEXT, name TEXT, entity INTEGER,
        other_type TEXT, other_key TEXT, other_name TEXT, other_entity INTEGER,
        digest_high INTEGER, digest_low INTEGER, start INTEGER, "end" INTEGER,
        is_stale INTEGER NOT NULL DEFAULT 0\(hasReports ? contentColumns.map { ", " + $0 }.joined() : ""));
      CREATE TABLE moved(entity INTEGER PRIMARY KEY);
      \(hasReports ? reportTables : "")
      \(hasCopies ? copyTables : "")
      \(version >= Migration.dayMentions.version ? dayTables : "")
      \(version >= Migration.stories.version ? storyTables : "")
      \(version >= Migration.judgements.version ? judgementTables : "")
      \(version >= Migration.setPublication.version ? setPublicationIndex : "")
      \(version >= Migration.words.version ? wordTables : "")
      """
  }

  /// What lives as long as the connection: the articles that the current question is about.
  static let temporary = "CREATE TEMP TABLE IF NOT EXISTS scope(id INTEGER PRIMARY KEY);"

  /// The tables whose rows belong to one article, in an order in which they can be emptied.
  static let articleTables = [
    "appearance", "mention", "role", "quotation", "via", "about", "time", "event", "participant", "quantity",
    "report", "joint", "metadata", "fingerprint", "copy", "outcome", "day_mention", "gender_sign", "byname",
    "checkable",
    "story_term", "story_vector", "story_member", "passage", "running", "spacing",
  ]

  /// The tables whose rows point to an entity and can be moved to another by a correction; mentions go first,
  /// as they are found through appearances.
  static let entityTables = [
    "mention", "appearance", "role", "quotation", "via", "about", "participant", "report", "joint",
    "gender_sign", "byname",
    "quantity",
  ]

  /// The tables whose rows have the words for one entity, each with the column of these words.
  static let namingTables = [
    (table: "quotation", words: "speaker"), (table: "via", words: "text"), (table: "about", words: "text"),
    (table: "report", words: "party"), (table: "joint", words: "text"), (table: "quantity", words: "source"),
  ]

  /// The condition that a mention, a row of `table`, speaks of the entity that a parameter gives.
  ///
  /// The mentions of an appearance follow one another, so they are found through it and need no index of their
  /// own, which would cost more than all else when many articles are loaded. `articles` is a further
  /// condition on the appearance, called `y`, that begins with AND.
  static func mentions(_ table: String, of entity: String, in articles: String = "") -> String {
    """
    \(table).entity = \(entity) AND \(table).id IN (
      SELECT x.id FROM appearance y CROSS JOIN mention x ON x.id BETWEEN y.first_mention AND y.last_mention
      WHERE y.entity = \(entity)\(articles))
    """
  }

  /// The condition that a row of a table speaks of the entity that a parameter gives.
  static func rows(of entity: String, in table: String) -> String {
    table == "mention" ? mentions("mention", of: entity) : "entity = \(entity)"
  }
}
