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
    .site, .comments, .related, .share, .promotion, .metadata, .hidden, .biography, .media, .byline, .date, .caption,
    .quotation, .box, .notes, .consent, .embed, .gallery,
  ]

  /// Reads the clues in the words of attributes.
  static func of(_ node: Int, in tree: HTMLTree) -> HTMLClues {
    let element = tree.nodes[node]
    var clues: HTMLClues = []
    for place in Int(element.start)..<Int(element.start) + Int(element.count) {
      let attribute = tree.attributes[place]
      let value = tree.bytes[Int(attribute.start)..<Int(attribute.start) + Int(attribute.count)]
      switch attribute.name {
      case .class, .id, .role, .testid, .component: clues.formUnion(words(value, isClass: attribute.name == .class))
      case .arialabel where attribute.count < 40: clues.formUnion(words(value, isClass: false).intersection([.related, .comments, .share]))
      case .itemprop:
        if value.elementsEqual("articleBody".utf8) { clues.insert(.body) }
        else if value.elementsEqual("author".utf8) { clues.insert(.byline) }
        else if value.elementsEqual("headline".utf8) { clues.insert(.headline) }
      case .hidden: clues.insert(.hidden)
      case .ariahidden: if value.elementsEqual("true".utf8), element.tag.isBlock, element.tag != .p { clues.insert(.box) }
      case .style: if isHiding(value) { clues.insert(.hidden) }
      default: break
      }
    }
    return clues
  }

  private static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12, style.count < 2000 else { return false }
    let plain = style.filter { $0 > 32 }.map { $0 | 32 }
    return plain.holds("display:none".utf8) || plain.holds("visibility:hidden".utf8)
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

  /// The functions by words, or pairs of words, in the names that designers of pages use.
  private static let table: [UInt64: HTMLClues] = {
    let lists: [(HTMLClues, String)] = [
      (.site, """
        nav navigation navbar navigator menu submenu dropdown breadcrumb breadcrumbs crumb crumbs footer foot sidebar
        site-header page-header global-header masthead topbar toolbar search searchbox login signin sign-in register registration
        gdpr privacy modal popup overlay banner contentinfo skip pagination pager paging
        copyright disclaimer legal toc utility right-rail rightrail rail side-bar sidenav side-column secondary
        ticker weather lightbox tooltip
        """),
      (.comments, """
        comment comments commentlist comment-list disqus respond discussion discussions livefyre replies coral
        viafoura spot-im openweb conversation fyre
        """),
      (.related, """
        related relateds recirc recirculation recommended recommendation recommendations recommend trending popular
        most-read most-popular most-viewed mostread mostpopular latest readmore read-more read-next readnext read-also
        also-read more-stories morestories more-news more-from more-on more-like you-may see-also seealso up-next upnext
        next-article next-post prev-post previous-post post-navigation carousel
        outbrain taboola zergnet revcontent recommends moreon morefrom river suggested suggestions top-stories
        other-stories other-news editors-picks linkbox link-box inline-link interstitial explore linkstack link-stack
        internal-link
        """),
      (.share, """
        share shares sharing sharebar sharedaddy addthis addtoany social socials social-media social-links follow
        follows like-button sociable jp-relatedposts bookmark bookmarks actions print-button
        """),
      (.promotion, """
        ad ads advert adverts advertisement advertisements advertising adsense adslot adunit dfp gpt sponsor
        sponsored sponsors sponsorship promo promos promotion promotional newsletter newsletters signup sign-up subscribe subscription
        subscriptions subscriber donate donation donations membership mailchimp mailing optin opt-in
        cta call-to-action affiliate marketing mc-embed survey poll quiz offer offers partner-links piano
        google-news whatsapp contribute contribution app-download download-app join support-us adblock
        """),
      (.media, """
        gallery galleries slideshow slide slides player jwplayer video-player videoplayer audio podcast lightbox
        thumbnail thumb thumbs image-credit photo-credit credit credits image-caption photo-caption playlist video-caption
        slider infographic
        """),
      (.caption, "caption captions figcaption wp-caption wp-caption-text caption-text credit credits cutline"),
      (.metadata, """
        tags tag taglist tag-list tag-links tagcloud keywords topics topic-list article-tags post-tags categories category-list entry-meta
        post-meta article-meta meta metadata post-info article-info byline bylines dateline timestamp timestamps publish-date
        published pubdate post-date entry-date postmetadata rating ratings read-time reading-time edit-link editsection
        tools article-tools view-count views kicker eyebrow social-count
        """),
      (.byline, """
        byline bylines author authors author-name authorname by-author byline-name contributor contributors
        reporter writer authorship autor
        """),
      (.date, "date dates datetime timestamp timestamps published pubdate publish-date time dateline publication-date posted updated lastmod"),
      (.hidden, """
        sr-only visually-hidden visuallyhidden visuallyhide screen-reader screen-reader-text screenreader
        is-hidden u-hidden hide-text offscreen accessibility a11y noprint no-print print-only printonly
        """),
      (.biography, """
        author-bio authorbio author-box authorbox author-info author-card about-author about-the-author post-author author-profile author-description bio
        biography abouttheauthor contributor-bio endnote endnotes endmatter article-footer entry-footer post-footer bottom-of-article
        articlefooter postfooter
        """),
      (.body, """
        article-body articlebody article-content articlecontent article-text articletext story-body storybody
        story-content storycontent story-text storytext entry-content entrycontent post-content postcontent post-body
        postbody post-text body-content bodycontent body-copy bodycopy body-text bodytext main-content content-body
        contentbody content-text article-copy articlecopy article-main story-main news-content newscontent news-text
        newstext article-detail articledetail news-detail article-page-content single-content singlecontent
        rich-text richtext article-paragraphs post-entry page-content articlecontents text-content prose
        blog-content td-post-content mw-parser-output body-inner article-inner field-name-body node-content caas-body
        """),
      (.article, "article story post entry hentry article-container news-article content main h-entry"),
      (.deck, """
        deck dek standfirst subtitle sub-title subheadline sub-headline subheading sub-heading subhead summary
        article-summary article-description excerpt lead lede intro introduction article-lead strapline article-intro chapo teaser-text
        """),
      (.headline, "headline headlines title page-title entry-title post-title article-title story-title"),
      (.quotation, "pullquote pull-quote pullout pull-out blockquote-pull quote-pull"),
      (.box, """
        factbox fact-box infobox info-box sidebox side-box navbox toccolours keypoints key-points takeaways
        """),
      (.embed, "twitter-tweet tweet tweets twitter-embed instagram-media fb-post tiktok-embed embedly-card"),
      (.gallery, "gallery galleries slideshow photogallery"),
      (.image, "image images photo photos picture pictures img media video figure"),
      (.consent, "cookie cookies consent onetrust cookiebar ccpa cookie-banner didomi cookielaw"),
      (.box, "video videos hidden hide teaser teasers card cards"),
      (.notes, "reflist references footnotes footnote"),
    ]
    var table = [UInt64: HTMLClues]()
    for (clue, words) in lists {
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
