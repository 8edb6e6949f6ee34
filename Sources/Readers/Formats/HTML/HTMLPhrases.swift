/// Words that pages say about themselves and not about the news.
enum HTMLPhrases {
  /// The letters and digits of a text in lower case, for comparison.
  static func key(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let code = scalar.value
        if code >= 65 && code <= 90 { out.append(Unicode.Scalar(UInt8(code | 32))) } else if code >= 97 && code <= 122 || code >= 48 && code <= 57 {
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
    for mark in [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]] as [[UInt8]] where bytes.suffix(6).holds(mark) {
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
    guard text.utf8.count < 200 else { return false }
    if linked > 0.85 { return true }
    let lower = text.lowercased()
    if whole.contains(lower.filter { $0.isLetter || $0 == " " }.trimmingBlanks()) { return true }
    return openings.contains { lower.hasPrefix($0) }
  }

  /// Whether a text offers an account or a subscription to read on.
  static func isOffer(_ text: String) -> Bool {
    let lower = text.lowercased()
    return offers.contains { lower.hasPrefix($0) }
  }

  private static let offers = [
    "subscribe now to", "create an account", "sign in to", "log in to", "register / sign in", "already a subscriber",
    "already have an account", "don't have an account", "this content is reserved for subscribers", "this article is for subscribers",
    "subscribe to continue", "to continue reading", "to read the full", "already registered", "already a member", "unlimited access to",
    "register to continue", "sign up to continue", "subscribe to read", "start your free trial", "become a subscriber",
    "get unlimited access", "this article was reserved for subscribers", "enjoy unlimited", "exclusive to subscribers",
    "this story is for subscribers", "you have reached your limit", "you've reached your limit", "sign in or create an account",
  ]

  private static let whole: Set<String> = [
    "advertisement", "advertising", "ad", "sponsored", "story continues below", "continue reading", "read more", "share",
    "share this", "related", "related stories", "related articles", "comments", "loading", "print", "email", "close",
    "article continues below", "article continues after advertisement", "story continues below advertisement", "sign up",
    "subscribe", "newsletter", "most read", "trending", "recommended", "more on this story", "by", "save", "listen",
  ]

  private static let openings = [
    "read more:", "read also:", "also read:", "related:", "more:", "more :", "see also:", "recommended:", "read next:", "watch:", "watch |", "listen |", "read |", "listen:",
    "sign up for", "sign up to", "follow us on", "download our", "click here to", "share this", "advertisement",
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
