import Corpora
import Documents
import Testing

@testable import Commands

@Suite struct MessageTests {
  /// A line, the words of its error, and the characters above the caret.
  static let rows: [(line: String, message: String, blamed: String)] = [
    ("hlep", "no command \"hlep\"; did you mean \"help\"?", "hlep"),
    ("statsu", "no command \"statsu\"; did you mean \"status\"?", "statsu"),
    ("xyzzy", "no command \"xyzzy\"; 'help' lists them", "xyzzy"),
    ("se", "\"se\" begins several commands: search, set or seek", "se"),
    (
      "3",
      "\"3\" is no command; to speak of a row, put a command before it, as in 'explain 3', 'chain 3' or 'whynot 3'",
      "3"
    ),
    ("status; hlep me", "no command \"hlep\"; did you mean \"help\"?", "hlep"),
    (
      "> out.csv",
      "no command stands before \"> out.csv\"; write what it should receive, as in 'articles > out.csv'",
      "> out.csv"
    ),
    ("sarch \"open", "no command \"sarch\"; did you mean \"search\"?", "sarch"),
    ("seek \"open", "the quotation mark \" is never closed; close it, or write \\\" for the character", "\""),
    (
      "seek á AND", "\"AND\" needs something on both sides; write it in lower case to search for the word",
      "A"
    ),
    ("status >", "\">\" needs the name of a file, as in '> people.csv'", ">"),
    ("status |  ", "\"|\" needs a command of the system, as in '| less'", "|"),
    (
      "status > a b", "\"b\" comes after the destination, which ends a command; begin another one with ';'",
      "b"
    ),
    ("probe a --tpo 3", "'probe' has no option \"--tpo\"; did you mean \"--top\"?", "--tpo"),
    (
      "probe a --frobnicate", "'probe' has no option \"--frobnicate\"; 'help probe' lists them",
      "--frobnicate"
    ),
    ("status --top 3", "'status' has no option \"--top\"; 'help status' lists them", "--top"),
    ("probe a --no-top", "'probe' has no option \"--no-top\"; did you mean \"--top\"?", "--no-top"),
    ("probe a --t 3", "\"--t\" begins several options: --top or --type", "--t"),
    ("probe a --top", "\"--top\" needs a value: --top N", "--top"),
    ("probe a --top --verbose", "\"--top\" needs a value: --top N", "--top"),
    (
      "probe a --verbose=yes", "\"--verbose\" is a switch and takes no value such as \"yes\"", "--verbose=yes"
    ),
    ("pick 1", "ARTICLES is needed at least 2 times: pick ARTICLES…", "pick"),
    ("explain", "ROW is missing: explain ROW", "explain"),
    ("status now", "\"now\" is one word too many: status", "now"),
    ("probe a \" \"", "\" \" is empty; write a name", "\" \""),
    ("probe a --top ten", "\"ten\" is not a whole number", "ten"),
    ("probe a --top=ten", "\"ten\" is not a whole number", "--top=ten"),
    ("probe a --top 0", "\"0\" is not between 1 and 100", "0"),
    (
      "probe a --top 99999999999999999999", "\"99999999999999999999\" is not a whole number",
      "99999999999999999999"
    ),
    ("probe a --limit 6", "\"6\" is not between 1 and 5", "6"),
    ("probe a --order nam", "", ""),
    (
      "probe a --order mentoins",
      "\"mentoins\" is not one of mentions, articles or name; did you mean \"mentions\"?", "mentoins"
    ),
    (
      "probe a --type persn",
      "\"persn\" is not one of person, org, gpe, loc, norp, event or misc; did you mean \"person\"?", "persn"
    ),
    ("probe a --since 2016-13", "\"2016-13\" is not a date; write 2016-11-17, 2016-11 or 2016", "2016-13"),
    (
      "explain three",
      "\"three\" is not a row; write the number before it in the last answer, as in '3' or '@3'",
      "three"
    ),
    (
      "explain 3", "\"3\" is a row, but nothing has been listed yet; ask for a list first, as in 'articles'",
      "3"
    ),
    (
      "pick -1 2",
      "\"-1\" is not an article; write 'a2', 'a1-3' or 'a1,a4', '@2' for a row, or words of a headline",
      "-1"
    ),
    ("pick 7 8", "no article \"7\"; nothing is loaded yet, 'load FILE' does it", "7"),
    (
      "pick all all",
      "nothing is loaded yet; 'load FILE' reads articles, 'load sample:harbour' reads eight to try",
      ""
    ),
    ("set timr on", "no setting \"timr\"; did you mean \"timer\"?", "timr"),
    ("set timer maybe", "\"maybe\" is not one of on or off", "maybe"),
    ("set top 0", "\"0\" is not between 1 and 100000", "0"),
    ("set width 3", "\"3\" is not between 20 and 1000", "3"),
    ("mode jsno", "\"jsno\" is not one of table, json, jsonl or csv; did you mean \"json\"?", "jsno"),
    ("help entites", "no help on \"entites\"; did you mean \"entities\"?", "entites"),
    ("help hlep", "no help on \"hlep\"; did you mean \"help\"?", "hlep"),
    ("undo", "nothing to undo", ""),
    ("redo", "nothing to do again; 'redo' follows 'undo'", ""),
    ("save", "FILE is missing: save [FILE] [--force]", "save"),
    ("source /nowhere/at/all.news", "no file \"/nowhere/at/all.news\"", "/nowhere/at/all.news"),
    ("source /", "cannot read \"/\": it is a folder", "/"),
    ("open /nowhere/x.session", "no file \"/nowhere/x.session\"", "/nowhere/x.session"),
    ("history later", "\"later\" is not one of a number, search, clear, on or off", "later"),
    ("history search zebra", "no lines in the history for \"zebra\"", ""),
    ("history 5 x", "\"x\" is one word too many: history [WHAT] [TEXT]", "x"),
    ("complete status zzz", "no completions for \"status zzz\"", ""),
  ]

  @Test(arguments: rows) func saysWhatHelps(line: String, message: String, blamed: String) async throws {
    var session = try Sessions.empty()
    do {
      _ = try await Interpreter.probing.figure(of: line, in: &session)
      #expect(message == "")
    } catch let error as LineError {
      #expect(error.message == message)
      #expect(error.line == line)
      let characters = Array(line)
      #expect(error.range.map { String(characters[$0]) } ?? "" == blamed)
    }
  }

  /// Errors that need loaded articles, or that other modules throw.
  static let others: [(error: UsageError, message: String)] = [
    (.noSuchRow("9", count: 5), "\"9\" is not there: there are only 5 rows in the last answer"),
    (.noSuchRow("2", count: 1), "\"2\" is not there: there is only 1 row in the last answer"),
    (.wrongRow("2", is: "an entity", wanted: "a quotation"), "row \"2\" is an entity, not a quotation"),
    (
      .unknownName("Dutarte", noun: "name", nearest: ["Rodrigo Duterte"]),
      "no name \"Dutarte\"; did you mean \"Rodrigo Duterte\"?"
    ),
    (.unknownName("Zzz", noun: "name", nearest: []), "no name \"Zzz\"; Tab completes names"),
    (
      .ambiguousName("Bush", noun: "name", candidates: ["George Bush", "Laura Bush"]),
      "\"Bush\" can be more than one name: \"George Bush\" or \"Laura Bush\""
    ),
    (.noSuchArticle("9", count: 8), "no article \"9\"; there are 8; 'articles' lists them"),
    (.noSuchArticle("9", count: 1), "no article \"9\"; there is only 1; 'articles' lists it"),
    (
      .severalArticles("Herald", count: 3),
      "\"Herald\" fits 3 articles, and one is needed; 'articles' lists them with their numbers"
    ),
    (
      .noSuchFile("mornin.news", nearest: ["morning.news"]),
      "no file \"mornin.news\"; did you mean \"morning.news\"?"
    ),
    (.cannotWrite("/x", reason: "no room"), "cannot write \"/x\": no room"),
    (
      .unsavedMaterial("a.session"),
      "what has been loaded is not saved; 'save FILE' keeps it, 'open --discard a.session' drops it"
    ),
    (
      .unsavedWork, "what has been loaded is not saved; 'save FILE' keeps it, 'new --discard' drops it"
    ),
    (
      .tooDeep("a.news"),
      "\"a.news\" would run inside 16 scripts or commands that run lines; does it start itself?"
    ),
    (.noSuchStep("11", count: 10), "\"11\" is not a step; the tour has 10, 'tour 1' is the first"),
  ]

  @Test(arguments: others) func wordsForPayloads(error: UsageError, message: String) {
    #expect(error.message == message)
  }

  @Test func theExcerptIsThePhysicalLine() throws {
    let error = LineError(.notANumber("ten"), range: 20..<23, line: "status\nprobe a --top ten\nhelp")
    let excerpt = try #require(error.excerpt)
    #expect(excerpt.line == "probe a --top ten")
    #expect(excerpt.columns == 13..<16 || Array(excerpt.line)[excerpt.columns].first == "t")
  }

  @Test(arguments: [
    ("entites", ["entities"]), ("entitie", ["entities"]), ("etnities", ["entities"]), ("qoutes", ["quotes"]),
    ("serach", ["search"]), ("zzzzzz", []), ("", []), ("Quotes", ["quotes"]), ("x", []),
  ]) func findsTheNearest(typed: String, nearest: [String]) {
    let names = ["articles", "entities", "quotes", "search", "timeline"]
    #expect(NearestNames.names(to: typed, among: names) == nearest)
  }

  @Test(arguments: [
    ("ab", "ba", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("ca", "abc", 3), ("a", "a", 0),
  ])
  func measuresDistance(left: String, right: String, distance: Int) {
    #expect(Spelling.distance(Array(left), Array(right)) == distance)
  }
}
