import Documents

/// Knows the names of news agencies and what the names of newspapers end in.
enum Outlets {
  /// The name of a publication in a short text, as printed; nil if the text names none.
  static func name(in text: some StringProtocol) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    var words = text.split { $0.isWhitespace }.map { String($0) }
    if let last = words.last?.lowercased(), words.count > 1, !isKnown(words.joined(separator: " ")),
      last == "staff"
        || last.hasPrefix("wire") && isKnown(words.dropLast().joined(separator: " "))
    {
      words.removeLast()
    }
    guard let first = words.first?.lowercased(), first != "by", words.count <= 6 else { return nil }
    let name = words.joined(separator: " ").trimmingPunctuation()
    guard !name.isEmpty else { return nil }
    if isKnown(name) || isDomain(name) { return name }
    let core = ["the", "a"].contains(words[0].lowercased()) ? Array(words.dropFirst()) : words
    guard core.count >= 2, core.allSatisfy({ isCapitalised($0) || joiners.contains($0) }) else { return nil }
    guard let last = core.last?.lowercased().trimmingPunctuation() else { return nil }
    if core.count == 2, last == "news" || last == "report" || last == "today", isSection(core[0]) {
      return nil
    }
    return endings.contains(last) ? name : nil
  }

  /// The name and the date of a line such as "Harbour Post, March 3, 2025"; nil for any other line.
  static func nameWithDate(in line: some StringProtocol) -> (name: String, date: CalendarDate?)? {
    guard line.utf8.count <= 160 else { return nil }
    for mark in line.indices where ",|-\u{2013}\u{2014}\u{B7}\u{2022}".contains(line[mark]) {
      let words = line[..<mark].trimmingWhiteSpace()
      guard let name = name(in: words) ?? titled(words),
        let date = PublicationLine(line[line.index(after: mark)...].trimmingPunctuation())
      else { continue }
      return (name, date.date)
    }
    return nil
  }

  /// A name with its article, such as "The Tarn Valley Reporter": neither a person nor a place is printed so.
  private static func titled(_ words: String) -> String? {
    let parts = words.split { $0.isWhitespace }.map { String($0) }
    guard (3...6).contains(parts.count), parts[0] == "The",
      parts.allSatisfy({ isCapitalised($0) || joiners.contains($0) })
    else { return nil }
    return words
  }

  /// True for the name of an agency or broadcaster that is known everywhere.
  static func isKnown(_ name: some StringProtocol) -> Bool {
    var name = name.lowercased()
    if name.hasPrefix("the ") { name.removeFirst(4) }
    return known.contains(name)
  }

  /// True for the name of a newspaper's section, as in "Politics" or "World news".
  static func isSection(_ text: some StringProtocol) -> Bool {
    let words = text.lowercased().split(whereSeparator: {
      $0.isWhitespace || $0 == "|" || $0 == "/" || $0 == ">"
    })
    return !words.isEmpty && words.count <= 4
      && words.allSatisfy { sections.contains(String($0)) || $0 == "&" || $0 == "and" }
  }

  private static func isCapitalised(_ word: String) -> Bool {
    word.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  private static func isDomain(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "/") })
    else {
      return false
    }
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }), let last = parts.last else { return false }
    return ["com", "org", "net", "news", "uk", "ph", "au", "info", "tv", "co", "eu", "in", "ca", "pe"]
      .contains(String(last)) && (parts[0].count >= 3)
  }

  private static let joiners: Set<String> = ["of", "and", "the", "&", "for", "de", "la", "del", "du"]

  private static let endings: Set<String> = [
    "post", "times", "news", "herald", "tribune", "journal", "gazette", "press", "daily", "star", "sun",
    "mail",
    "guardian", "telegraph", "standard", "observer", "chronicle", "courier", "inquirer", "enquirer",
    "examiner",
    "globe", "mirror", "independent", "register", "record", "review", "express", "echo", "argus",
    "bulletin", "dispatch", "despatch", "monitor", "weekly", "magazine", "radio", "tv", "television",
    "broadcasting", "network", "agency", "wire", "newswire", "media", "today", "online", "bee", "ledger",
    "sentinel",
    "leader", "advertiser", "digest", "mercury", "messenger", "advocate", "banner", "beacon", "citizen",
    "clarion",
    "evening", "morning", "intelligencer", "item", "patriot", "republic", "republican", "democrat",
    "statesman",
    "transcript", "tidings", "union", "voice", "world", "week", "newspaper", "newspapers", "fm", "channel",
    "spectator", "economist", "signal", "wireless", "presse", "zeitung", "desk", "lantern",
    "argosy",
  ]

  private static let known: Set<String> = [
    "reuters", "ap", "associated press", "afp", "agence france-presse", "upi", "united press international",
    "bloomberg", "bloomberg news", "xinhua", "tass", "itar-tass", "interfax", "ria novosti", "kyodo",
    "kyodo news",
    "yonhap", "dpa", "ansa", "efe", "pti", "ani", "ians", "antara", "bernama", "anadolu", "anadolu agency",
    "pna",
    "philippine news agency", "press association", "pa", "aap", "canadian press", "cp", "cnn", "bbc",
    "bbc news",
    "npr", "abc", "abc news", "nbc", "nbc news", "cbs", "cbs news", "fox news", "msnbc", "pbs", "cbc",
    "cbc news",
    "itv", "itv news", "sky news", "al jazeera", "deutsche welle", "dw", "france 24", "rt", "rappler",
    "abs-cbn",
    "abs-cbn news", "gma", "gma news", "gma network", "inquirer", "politico", "axios", "vox", "voa",
    "voice of america", "radio free europe", "wikinews", "new york times", "washington post",
    "wall street journal",
    "usa today", "los angeles times", "financial times", "guardian", "times", "economist", "independent",
    "telegraph", "daily telegraph", "daily mail", "hindu", "times of india", "straits times", "nikkei",
    "asahi shimbun",
    "le monde", "der spiegel", "el pa\u{ED}s", "huffpost", "huffington post", "buzzfeed", "buzzfeed news",
    "propublica",
    "newsweek", "time", "techcrunch", "wired", "ars technica", "the conversation", "pr newswire",
    "business wire",
  ]

  private static let sections: Set<String> = [
    "world", "news", "politics", "business", "sport", "sports", "local", "national", "nation", "opinion",
    "analysis",
    "breaking", "exclusive", "technology", "tech", "science", "health", "culture", "entertainment", "asia",
    "europe",
    "africa", "americas", "international", "home", "latest", "top", "stories", "story", "lifestyle",
    "economy",
    "environment", "features", "feature", "editorial", "commentary", "region", "regional", "crime",
    "education",
    "weather", "travel", "arts", "metro", "u.s.", "us", "uk", "article", "update", "live",
  ]
}

extension StringProtocol {
  /// The text without commas, colons, brackets, dashes and white space at its ends, and without a last full stop.
  func trimmingPunctuation() -> String {
    var rest = self[...]
    let outer: (Character) -> Bool = {
      $0.isWhitespace || ",;:|()[]-\u{2013}\u{2014}\u{B7}\u{2022}".contains($0)
    }
    while let first = rest.first, outer(first) { rest = rest.dropFirst() }
    while let last = rest.last, outer(last) || last == "." { rest = rest.dropLast() }
    return String(rest)
  }
}
