/// Words that pages say about themselves and not about the news.
enum HTMLPhrases {
  /// The letters and digits of a text in lower case, for comparison.
  static func key(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let code = scalar.value
        if code >= 65 && code <= 90 {
          out.append(Unicode.Scalar(UInt8(code | 32)))
        } else if code >= 97 && code <= 122 || code >= 48 && code <= 57 {
          out.append(scalar)
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(out)
  }

  /// Whether a text ends like a sentence.
  static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    // The full stops of Chinese and Japanese.
    for mark in [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]] as [[UInt8]]
    where bytes.suffix(6).holds(mark) {
      return true
    }
    for byte in bytes.suffix(5).reversed() {
      switch byte {
      case 46, 33, 63, 58: return true  // . ! ? :
      case 34, 39, 41, 93, 0x80...0xFF: continue  // closing marks
      default: return false
      }
    }
    return false
  }

  /// Whether a block between paragraphs is an element of the page and no text.
  static func isFurniture(_ text: String, linked: Float) -> Bool {
    guard text.utf8.count < 320 else { return false }
    let lower = text.lowercased()
    if linked > 0,
      lower.contains("newsletter")
        && (lower.contains("sign up") || lower.contains("signing up") || lower.contains("subscribe"))
        || lower.contains("follow") && lower.contains("google news")
    {
      return true
    }
    guard text.utf8.count < 200 else { return false }
    if linked > 0.85 { return true }
    if whole.contains(lower.filter { $0.isLetter || $0 == " " }.trimmingBlanks()) { return true }
    return openings.contains { lower.hasPrefix($0) }
  }

  /// Whether a paragraph names those who worked on an article besides its authors.
  static func isCredit(_ text: String) -> Bool {
    guard text.utf8.count < 600 else { return false }
    let lower = text.lowercased()
    return credits.contains { lower.hasPrefix($0) } || lower.hasSuffix(" contributed to this report.")
      || lower.hasSuffix(" contributed to this story.") || lower.hasSuffix(" contributed to this article.")
  }

  private static let credits = [
    "reporting by ", "(reporting by ", "additional reporting by ", "writing by ", "editing by ",
    "(editing by ", "with files from ", "with reports from ", "additional reporting from ",
    "with additional reporting by ",
    "associated press writer", "ap writer", "this story has been corrected", "the standards: ",
    "our standards: ",
  ]

  /// Whether a text offers an account or a subscription to read on.
  static func isOffer(_ text: String) -> Bool {
    let lower = text.lowercased()
    return offers.contains { lower.hasPrefix($0) }
  }

  private static let offers = [
    "subscribe now to", "create an account", "sign in to", "log in to", "register / sign in",
    "already a subscriber",
    "already have an account", "don't have an account", "this content is reserved for subscribers",
    "this article is for subscribers",
    "subscribe to continue", "to continue reading", "to read the full", "already registered",
    "already a member", "unlimited access to",
    "register to continue", "sign up to continue", "subscribe to read", "start your free trial",
    "become a subscriber",
    "get unlimited access", "this article was reserved for subscribers", "enjoy unlimited",
    "exclusive to subscribers",
    "this story is for subscribers", "you have reached your limit", "you've reached your limit",
    "sign in or create an account",
  ]

  /// Whether a line is the heading of what follows an article: links to others, comments, advertisements.
  static func opensRest(_ text: String) -> Bool {
    let words = text.lowercased().filter { $0.isLetter || $0 == " " }.trimmingBlanks()
    return rests.contains(words) || rests.contains { $0.utf8.count > 9 && words.hasPrefix($0) }
  }

  private static let rests: Set<String> = [
    "related", "related stories", "related articles", "related news", "related content", "related links",
    "related posts", "related topics", "around the web",
    "from around the web", "from the web", "more from", "more stories", "more news", "more on this story",
    "more on this topic", "more articles", "most popular", "most read", "read next", "read more", "read also",
    "up next",
    "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like",
    "you may like", "sponsored content", "sponsored stories",
    "comments", "leave a comment", "leave a reply", "join the conversation", "trending", "trending now",
    "popular", "latest news", "latest stories",
    "what to read next", "see also", "also read", "more like this", "top stories", "editors picks",
    "promoted stories", "share this article", "about the author",
    "about the authors", "sign up for our newsletter", "follow us", "topics", "tags",
  ]

  private static let whole: Set<String> = [
    "advertisement", "advertising", "ad", "sponsored", "story continues below", "continue reading",
    "read more", "share",
    "share this", "related", "related stories", "related articles", "comments", "loading", "print", "email",
    "close",
    "article continues below", "article continues after advertisement", "story continues below advertisement",
    "sign up",
    "subscribe", "newsletter", "most read", "trending", "recommended", "more on this story", "by", "save",
    "listen",
  ]

  private static let openings = [
    "read more:", "read also:", "also read:", "related:", "more:", "more :", "see also:", "recommended:",
    "read next:", "watch:", "watch |", "listen |", "read |", "listen:",
    "sign up for", "sign up to", "follow us on", "download our", "click here to", "share this",
    "advertisement",
    "image source", "image:", "photo:", "photograph:", "getty images", "©", "subscribe to", "join our",
  ]
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
