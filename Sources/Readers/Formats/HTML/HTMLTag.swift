/// An element's name, as far as the reading of articles tells elements apart.
enum HTMLTag: UInt8, Sendable {
  case other, text, html, head, body, title, meta, link, script, base
  case p, div, section, article, main, aside, nav, header, footer, address, hgroup, details, summary
  case h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, q, pre, code, hr, br, center
  case table, caption, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, picture, img, video, audio, iframe, object, embed, canvas, map, noscript, template
  case form, fieldset, input, textarea, select, option, button, label, menu, dialog
  case a, span, b, strong, i, em, u, s, small, sub, sup, font, time, cite, abbr, ins, del, style, svg, math,
    rp, rt

  /// Whether the element begins and ends a line of its own.
  var isBlock: Bool { HTMLTag.blocks.contains(self) }

  /// Whether nothing in the element is text of the page.
  var isSkipped: Bool { HTMLTag.skipped.contains(self) }

  /// The level of a heading; nil for any other element.
  var headingLevel: Int? {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue
      ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
  }

  private struct Members: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init(_ tags: [HTMLTag]) {
      for tag in tags {
        if tag.rawValue < 64 {
          low |= 1 << UInt64(tag.rawValue)
        } else {
          high |= 1 << UInt64(tag.rawValue & 63)
        }
      }
    }

    func contains(_ tag: HTMLTag) -> Bool {
      (tag.rawValue < 64 ? low : high) >> UInt64(tag.rawValue & 63) & 1 == 1
    }
  }

  private static let blocks = Members([
    .html, .head, .body, .title, .p, .div, .section, .article, .main, .aside, .nav, .header, .footer,
    .address,
    .hgroup, .details, .summary, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .blockquote,
    .pre, .hr,
    .center, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .figure, .figcaption, .form, .fieldset,
    .menu,
    .dialog, .iframe, .video, .audio,
  ])

  private static let skipped = Members([
    .head, .title, .meta, .link, .script, .base, .video, .audio, .iframe, .object, .embed, .canvas, .map,
    .noscript,
    .template, .textarea, .select, .option, .button, .style, .svg, .input, .dialog, .rp, .rt, .menu,
  ])

  /// The names of the elements from `html` on, in the order of the cases.
  private static let names = """
    html head body title meta link script base p div section article main aside nav header
    footer address hgroup details summary h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q pre
    code hr br center table caption thead tbody tfoot tr td th figure figcaption picture img
    video audio iframe object embed canvas map noscript template form fieldset input textarea
    select option button label menu dialog a span b strong i em u s small sub sup font time
    cite abbr ins del style svg math rp rt
    """

  /// The tags by the hash of their names.
  static let byHash: [UInt64: HTMLTag] = {
    var table = [UInt64: HTMLTag]()
    for (code, name) in names.split(whereSeparator: \.isWhitespace).enumerated() {
      table[HTMLHash.of(name.utf8)] = HTMLTag(
        rawValue: UInt8(truncatingIfNeeded: code) + HTMLTag.html.rawValue
      )
    }
    return table
  }()
}

/// A hash of short ASCII names without regard to case.
enum HTMLHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Returns the hash of some bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }

  /// Adds one byte to a hash.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte | 32 : byte)) &* 0x100_0000_01b3
  }
}
