/// The session's articles, findings and corrections, kept in SQLite.
public enum Corpora {}
