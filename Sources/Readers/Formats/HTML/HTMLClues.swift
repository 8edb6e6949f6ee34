/// What the class, identifier and role of an element say about its function on the page.
struct HTMLClues: OptionSet, Sendable {
  let rawValue: UInt32

  /// Menus, search, cookie notices, logins, headers and footers of the site.
  static let site = HTMLClues(rawValue: 1)
  static let comments = HTMLClues(rawValue: 2)
  /// Links to other articles.
  static let related = HTMLClues(rawValue: 4)
  static let share = HTMLClues(rawValue: 8)
  /// Advertisements, newsletters, subscriptions and donations.
  static let promotion = HTMLClues(rawValue: 16)
  /// Captions, galleries and players.
  static let media = HTMLClues(rawValue: 32)
  /// Author, day and tags of an article.
  static let metadata = HTMLClues(rawValue: 64)
  static let hidden = HTMLClues(rawValue: 128)
  /// Lines about the author, corrections and notes below an article.
  static let biography = HTMLClues(rawValue: 256)
  /// The text of the article itself.
  static let body = HTMLClues(rawValue: 512)
  /// The article with all that belongs to it.
  static let article = HTMLClues(rawValue: 1024)
  static let deck = HTMLClues(rawValue: 2048)
  static let byline = HTMLClues(rawValue: 4096)
  static let date = HTMLClues(rawValue: 8192)
  static let caption = HTMLClues(rawValue: 16384)
  static let headline = HTMLClues(rawValue: 32768)
  static let quotation = HTMLClues(rawValue: 65536)
  static let box = HTMLClues(rawValue: 131072)
  static let notes = HTMLClues(rawValue: 262144)

  static let consent = HTMLClues(rawValue: 524288)

  /// Posts of social media.
  static let embed = HTMLClues(rawValue: 1_048_576)
  static let gallery = HTMLClues(rawValue: 2_097_152)
  /// Pictures, with what is said of them.
  static let image = HTMLClues(rawValue: 4_194_304)

  /// What is not the article, wherever it stands.
  static let boilerplate: HTMLClues = [
    .site, .comments, .related, .share, .promotion, .metadata, .hidden, .biography, .media, .byline, .date,
    .caption,
    .quotation, .box, .notes, .consent, .embed, .gallery,
  ]

  /// Returns the clues of all nodes of a page.
  static func all(in tree: HTMLTree) -> [HTMLClues] {
    tree.nodes.indices.map { tree.nodes[$0].count > 0 && tree.nodes[$0].tag != .text ? of($0, in: tree) : [] }
  }

  /// Reads the clues in the words of attributes.
  static func of(_ node: Int, in tree: HTMLTree) -> HTMLClues {
    let element = tree.nodes[node]
    var clues: HTMLClues = []
    for place in Int(element.start)..<Int(element.start) + Int(element.count) {
      let attribute = tree.attributes[place]
      let value = tree.bytes[Int(attribute.start)..<Int(attribute.start) + Int(attribute.count)]
      switch attribute.name {
      case .class, .id, .role, .testid, .component:
        clues.formUnion(words(value, isClass: attribute.name == .class))
      case .arialabel where attribute.count < 40:
        clues.formUnion(words(value, isClass: false).intersection([.related, .comments, .share]))
      case .itemprop:
        if value.elementsEqual("articleBody".utf8) {
          clues.insert(.body)
        } else if value.elementsEqual("author".utf8) {
          clues.insert(.byline)
        } else if value.elementsEqual("headline".utf8) {
          clues.insert(.headline)
        }
      case .hidden: clues.insert(.hidden)
      case .ariahidden:
        if value.elementsEqual("true".utf8), element.tag.isBlock, element.tag != .p { clues.insert(.box) }
      case .style: if isHiding(value) { clues.insert(.hidden) }
      default: break
      }
    }
    return clues
  }

  private static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12, style.count < 2000 else { return false }
    let plain = style.filter { $0 > 32 }.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    return plain.holds("display:none".utf8) || plain.holds("visibility:hidden".utf8)
      || plain.holds("clip:rect(0".utf8)
  }

  private static func words(_ value: ArraySlice<UInt8>, isClass: Bool) -> HTMLClues {
    var clues: HTMLClues = []
    guard value.count < 4096 else { return clues }
    var hash = HTMLHash.seed
    var previous: UInt64 = 0
    var count = 0
    var before: UInt8 = 32
    func finish() {
      if count > 1 {
        if let found = table[hash] { clues.formUnion(found) }
        if previous != 0, let found = table[(previous &* 31) ^ hash] { clues.formUnion(found) }
        previous = hash
      } else if count == 1 {
        previous = 0
      }
      hash = HTMLHash.seed
      count = 0
    }
    for byte in value {
      let lower = byte | 32
      let isLetter = lower >= 97 && lower <= 122
      if isLetter {
        if byte < 97, before >= 97, before <= 122 { finish() }
        HTMLHash.add(byte, to: &hash)
        count += 1
      } else {
        finish()
        if byte == 32 || byte == 10 || byte == 9 { previous = 0 }
        // A variant for a screen, as in "md:hidden", says nothing.
        if byte == 58 { hash = HTMLHash.seed }
      }
      before = byte
    }
    finish()
    return clues
  }

  /// The functions by hashes of words, or of the first and the second of two words.
  private static let table: [UInt64: HTMLClues] = {
    var table = [UInt64: HTMLClues]()
    for (clue, words) in HTMLClues.words {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let parts = word.split(separator: "-")
        var key = HTMLHash.of(parts[0].utf8)
        if parts.count > 1 { key = (key &* 31) ^ HTMLHash.of(parts[parts.count - 1].utf8) }
        if parts.count > 2 { continue }
        table[key, default: []].formUnion(clue)
      }
    }
    return table
  }()
}

extension Collection where Element == UInt8 {
  /// Whether the bytes hold other bytes in a row.
  func holds(_ other: some Collection<UInt8>) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
