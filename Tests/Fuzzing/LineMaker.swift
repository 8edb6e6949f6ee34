import TestSupport

/// A generator of scripts of random lines of the command language.
struct LineMaker {
  private var fuzz: Fuzz

  init(seed: UInt64) { fuzz = Fuzz(seed: seed) }

  /// Returns random lines, the first of which loads a sample.
  consuming func script() -> [String] {
    var lines = ["load sample:apec"]
    for _ in 0..<40 { lines.append(line()) }
    return lines
  }

  private mutating func line() -> String {
    var text = ""
    for position in 0..<fuzz.number(1...8) {
      let pieces = position == 0 || fuzz.number(0...9) == 0 ? LineMaker.commands : LineMaker.pieces
      text += (fuzz.pick(pieces) ?? "") + (fuzz.number(0...5) == 0 ? "" : " ")
    }
    return fuzz.number(0...9) == 0 ? fuzz.mutated(text, changes: 2) : text
  }

  private static let commands = [
    "articles", "use", "status", "read", "entities", "profile", "mentions", "quotes", "speakers", "sources",
    "chain",
    "verbs", "unheard", "voices", "claims", "describe", "mark", "trust", "drift", "timeline", "search",
    "compare",
    "shape", "explain", "whynot", "show", "merge",
    "split", "rename",
    "retype", "reject", "reattribute", "extent", "corrections", "undo", "redo", "expect", "help", "tour",
    "more", "let", "alias",
    "mode", "set",
    "history", "complete", "source", "replay", "record", "load", "save", "open",
    "count", "group", "top", "where", "numbers", "stories", "wire", "network", "report",
    "kwic", "key", "collocates", "ngrams", "dispersion", "trend", "readability", "vocabulary",
  ]

  private static let pieces = [
    "1", "2", "@3", "a1", "a1-3", "1-3", "@1-@2", "3-1", "all", "0", "-1", "9223372036854775807",
    "-9223372036854775808",
    "99999999999999999999", "--top", "--top=3", "--kind", "direct", "--since", "2016-11", "2016-13",
    "0000-00", "--sort",
    "name", "Putin", "\"Vladimir Putin\"", "Lima", "APEC", "unknown", "into", "from", "to", "person",
    "org,gpe", "where",
    "speaker", "contains", "section", "said", ">=", "<", "=", "==", "!=", ">", ">>", "|", ";", "#", "\\",
    "\"", "'", "“", "”",
    "$x", "$", "$1", "x", "x =", "union", "minus", "NEAR(", ")", "(", "AND", "OR", "NOT", "trade*", "\n",
    "\t", "é",
    "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{1B}[2J", "\u{202E}", "sample:apec", "sample:harbour/1", "sample:x/-1",
    "/dev/null", ".",
    "/nonexistent", "on", "off", "top", "table", "json", "--", "-", "--no-", "--in", "--trust", "--recover",
    "--force", "[]", "[lemma=say]", "[upos=", "[name=person]+", "{0,3}", "--unit", "lemma", "--by",
    "--sample", "--parts", "| group by outlet", "| count by", "| top 3", "| where words > 3",
    "month of published",
    "--sum", "--mean",
  ]
}
