/// Lines that run all queries on findings, for tests and fuzzing that only require an answer.
public enum Questions {
  /// Returns the lines for some names and some words of the articles.
  ///
  /// Lists are followed by lines about their rows; an error counts as an answer too.
  public static func lines(names: [String], words: [String]) -> [String] {
    let rows = ["explain 1", "explain 2", "explain 5", "read 1", "read 3 --marks", "show 1-3", "more"]
    var lines = [
      "status", "articles --sort date", "articles --sort words --top 2", "more", "read a1", "read a2 --marks",
    ]
    lines += ["explain a1", "explain published a1", "explain published a2", "read a1 --plain"]
    for list in [
      "entities", "entities person --sort name", "entities --min 2 --sort articles", "quotes",
      "quotes --topics",
      "quotes --kind indirect", "quotes unknown", "speakers", "sources", "sources --kind unnamed", "verbs",
      "unheard --min 1 --all", "unheard", "claims", "voices", "voices --by function", "trust sample quotes 9",
      "trust sample claims", "drift", "timeline", "timeline --since 2000", "chain",
      "timeline --by month", "timeline --best 5", "today", "calendar",
    ] {
      lines.append(list)
      lines += rows
      lines += ["chain 1", "chain 2", "whynot 1", "whynot 2", "profile 1", "mentions 1"]
    }
    lines += [
      "verbs --lists", "timeline --chart", "pace", "pace --of events --by week", "today 02-29",
      "calendar 2024-02", "compare a1 a2", "explain 1", "explain 3", "show 2", "read 2 --marks", "profile 4",
      "compare a1-3 --top 3", "more", "compare --only whys,figures,dates --all", "explain 2", "shape a1",
      "explain 1",
      "explain 2", "show 1-9", "read 3", "shape a2", "explain 10",
    ]
    for name in names {
      let typed = "\"" + name.split(separator: "\"").joined(separator: "\\\"") + "\""
      lines += [
        "profile \(typed)", "explain 4", "more", "mentions \(typed) --sort left",
        "mentions \(typed) --kind pronoun",
        "explain 1", "quotes \(typed)", "quotes --about \(typed)", "verbs \(typed)", "drift \(typed)",
        "timeline \(typed)", "timeline \(typed) --best 3", "pace \(typed)", "explain \(typed)",
        "complete quotes \(name.prefix(3))",
      ]
    }
    for word in words {
      lines += [
        "search \(word)", "explain 1", "read 1", "when \(word)", "explain 1", "whynot \(word)",
        "use --matching \(word)", "use all",
      ]
    }
    if names.count > 1 {
      let (one, other) = ("\"\(names[0])\"", "\"\(names[1])\"")
      lines += [
        "merge \(one) into \(other)", "corrections", "rename \(other) to \"Somebody Else\"",
        "retype \"Somebody Else\" to org",
        "quotes", "reattribute 1 to \"Somebody Else\"", "entities", "undo", "undo", "redo", "undo", "undo",
        "undo", "entities",
      ]
    }
    lines += [
      "let people = entities person", "let quoted = speakers", "$people minus $quoted", "use 1-2", "speakers",
      "use all",
    ]
    return lines
  }
}
