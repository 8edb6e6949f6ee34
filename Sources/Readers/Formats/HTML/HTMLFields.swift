import Documents
import Letters
import Platform

/// The fields of an article from what its page claims and shows.
///
/// Linked data are trusted most, then microdata and the head of the page, then what stands beside the heading.
struct HTMLFields {
  let claims: HTMLClaims
  let tree: HTMLTree

  /// The texts that may be the headline, without the name of the outlet.
  private(set) var titles: [String] = []

  private(set) var outlet: String?

  init(claims: HTMLClaims, tree: HTMLTree) {
    self.claims = claims
    self.tree = tree
    let names = [
      "og:site_name", "ld:publisher", "ld:site", "ldpage:publisher", "application-name", "ld:organization",
      "dc.publisher", "item:publisher",
    ]
    let sites = names.flatMap { claims.all($0) }
    outlet = claims.first(
      "og:site_name",
      "ld:publisher",
      "ld:site",
      "ldpage:publisher",
      "application-name",
      "al:ios:app_name"
    ).map { HTMLFragment.plain($0) }
    for origin in [
      "ld:headline", "og:title", "item:headline", "twitter:title", "title", "dc.title", "sailthru.title",
      "parsely-title", "ld:name",
    ] {
      for title in claims.all(origin).prefix(1) {
        var plain = HTMLFields.withoutOutlet(HTMLFragment.plain(title), sites: sites, found: &outlet)
        plain = HTMLFields.withoutOutletInFront(plain, sites: sites, found: &outlet)
        if !plain.isEmpty, !titles.contains(plain) { titles.append(plain) }
      }
    }
  }

  /// Returns a title without the name of the outlet before a bar or a dash.
  private static func withoutOutletInFront(_ title: String, sites: [String], found: inout String?) -> String {
    for mark in [" | ", " - ", " \u{2013} ", " \u{2014} "] {
      guard let place = title.utf8.firstPlace(of: mark.utf8) else { continue }
      let (head, tail) = (String(title[..<place]), String(title[place...].dropFirst(mark.count)))
      guard tail.wordCount >= 3 else { continue }
      let key = HTMLPhrases.key(head)
      let isSite = sites.contains { HTMLPhrases.key($0) == key }
      guard isSite || Outlets.name(in: head) != nil else { continue }
      if !isSite, found == nil { found = head }
      return tail
    }
    return title
  }

  /// Returns a title without the name of the outlet behind a bar or a dash.
  private static func withoutOutlet(_ title: String, sites: [String], found: inout String?) -> String {
    var title = title
    for _ in 0..<4 {
      let characters = Array(title)
      guard
        let bar = characters.lastIndex(where: {
          "|\u{2013}\u{2014}-\u{B7}\u{AB}\u{BB}_*\u{FF5C}".contains($0)
        }), bar > 0, bar + 1 < characters.count
      else { break }
      let isBar = "|_\u{FF5C}".contains(characters[bar])
      guard isBar || characters[bar - 1] == " " && characters[bar + 1] == " " else { break }
      let head = String(characters[..<bar]).trimmingWhiteSpace()
      let tail = String(characters[(bar + 1)...]).trimmingWhiteSpace()
      let key = HTMLPhrases.key(tail)
      let isSite = sites.contains { site in
        let name = HTMLPhrases.key(site)
        return !name.isEmpty && !key.isEmpty
          && (name == key || key.count > 3 && name.contains(key) || name.count > 3 && key.contains(name))
      }
      guard isSite || Outlets.name(in: tail) != nil && head.count > 12 || isBar && tail.hasPrefix("by ")
      else { break }
      if !isSite, found == nil, let name = Outlets.name(in: tail) { found = name }
      title = head
    }
    return title
  }

  /// Returns the fields; `heading` is the visible headline, and `isSure` whether the head of the page names it too.
  func fields(heading: String?, isSure: Bool, head: HTMLHead, around: [String]?) -> ArticleFields {
    var fields = ArticleFields()
    fields.headline = headline(heading: heading, isSure: isSure)
    fields.authors = authors(shown: head.authors, around: around)
    for day in days() where fields.published == nil { fields.set(.date, to: day) }
    if fields.published == nil, let day = head.day ?? dayInAddress() { fields.set(.date, to: day) }
    if fields.published != nil { fields.notes = [] }
    if let outlet { fields.set(.outlet, to: outlet) }
    if let address = claims.first("link:canonical", "og:url", "ld:url", "item:url"), address.contains("://") {
      fields.set(.url, to: address)
    }
    if let language = claims.first("lang", "ld:inlanguage", "content-language", "og:locale", "dc.language"),
      language.utf8.count < 12
    {
      fields.set(.language, to: language)
    }
    addMetadata(to: &fields)
    return fields
  }

  private func headline(heading: String?, isSure: Bool) -> String? {
    let stated = claims.first("ld:headline").map { HTMLFragment.plain($0) }
    var chosen = titles.first ?? heading
    if let first = chosen, stated != nil, let heading, isSure {
      // Linked data may have a description in place of the headline.
      let own = Set(HTMLFields.words(first))
      let others = (titles.dropFirst() + [heading]).map { HTMLFields.words($0) }
      if !others.contains(where: { $0.contains { own.contains($0) && $0.utf8.count > 3 } }) {
        chosen = heading
      }
    }
    if stated == nil, let heading, isSure || titles.isEmpty || isLikeTitle(heading) { chosen = heading }
    // A page may name a shorter form of its headline to be shown elsewhere.
    if let chosen, let heading, HTMLPhrases.key(heading) == HTMLPhrases.key(chosen),
      let short = claims.first("og:title").map({ HTMLFragment.plain($0) }), HTMLFields.shortens(short, chosen)
    {
      return short
    }
    return chosen
  }

  /// Whether a heading is a headline in other words than the title of the page.
  private func isLikeTitle(_ heading: String) -> Bool {
    let words = heading.words().map { $0.lowercased() }
    if words.count >= 5 { return true }
    guard let outlet else { return words.count >= 4 }
    return words.count >= 4 && !HTMLPhrases.key(outlet).contains(HTMLPhrases.key(heading))
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().words().map { HTMLPhrases.key(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether a title is a longer one with words left out.
  private static func shortens(_ short: String, _ long: String) -> Bool {
    let (few, many) = (words(short), words(long))
    guard few.count >= 5, few.count < many.count, few.count * 20 >= many.count * 13 else { return false }
    var rest = many[...]
    for word in few {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  // MARK: - Authors

  /// The authors; `around` are those that microdata name near the text, if there are any.
  private func authors(shown: [String], around: [String]?) -> [String] {
    let origins = [
      "ld:author", "item:author", "parsely-author", "sailthru.author", "author", "byl", "dc.creator",
      "article:author_name", "article:author", "og:article:author", "citation_author", "cxenseparse:author",
      "ld:creator",
      "ldpage:author", "item:creator", "twitter:data1", "dcsext.author",
    ]
    for origin in origins {
      let values = origin == "item:author" ? around ?? [] : claims.all(origin)
      if origin == "twitter:data1", claims.first("twitter:label1")?.lowercased().contains("by") != true {
        continue
      }
      let names = names(values)
      if !names.isEmpty { return names }
    }
    return shown.isEmpty ? names(claims.all("ld:authorship"), mayBeOutlet: true) : shown
  }

  /// Returns the names in values of a field; addresses, places of work and the outlet itself are no names.
  private func names(_ values: [String], mayBeOutlet: Bool = false) -> [String] {
    var names = [String]()
    for value in values {
      let plain = HTMLFragment.plain(value)
      guard !plain.contains("://"), !plain.hasPrefix("www."), !plain.hasPrefix("@"), plain.utf8.count < 400
      else { continue }
      if !mayBeOutlet, let outlet, values.count == 1, HTMLPhrases.key(plain) == HTMLPhrases.key(outlet) {
        continue
      }
      for found in Byline.names(inField: plain) {
        if let name = HTMLByline.cleaned(found),
          !names.contains(where: { HTMLPhrases.key($0) == HTMLPhrases.key(name) })
        {
          names.append(name)
        }
      }
    }
    return names
  }

  // MARK: - Days

  private func days() -> [String] {
    let origins = [
      "ld:datepublished", "article:published_time", "item:datepublished", "og:article:published_time",
      "parsely-pub-date", "sailthru.date", "datepublished", "date", "dc.date.issued", "dc.date", "pubdate",
      "publishdate", "publish-date", "publication_date", "article.published", "cxenseparse:recs:publishtime",
      "article:published", "citation_publication_date", "citation_date", "ptime", "pdate",
      "iso-8601-publish-date", "published_at", "ld:datecreated", "ldpage:datepublished",
      "article_date_original", "article.created", "dcterms.date", "dcterms.created", "og:pubdate",
      "rnews:datepublished", "item:datecreated", "originalpublicationdate", "displaydate",
    ]
    return origins.flatMap { claims.all($0).prefix(1) }
  }

  /// The day in the path of the address, as in "/2016/12/09/".
  private func dayInAddress() -> String? {
    for address in claims.all("link:canonical") + claims.all("og:url") {
      let parts = address.split(whereSeparator: { $0 == "/" || $0 == "-" }).map { Int($0) }
      for place in parts.indices.dropLast(2) {
        if let year = parts[place], year > 1990, year <= ClockYears.latestOfPublication,
          let month = parts[place + 1],
          let day = parts[place + 2],
          let date = CalendarDate(year: year, month: month, day: day)
        {
          return date.iso
        }
      }
    }
    return nil
  }

  // MARK: - Further fields

  private func addMetadata(to fields: inout ArticleFields) {
    if let section = claims.first(
      "article:section",
      "ld:articlesection",
      "item:articlesection",
      "section",
      "parsely-section",
      "og:article:section"
    ) {
      fields.add(.section, HTMLFragment.plain(section))
    }
    let tags = claims.all("article:tag").isEmpty ? claims.all("ld:keywords") : claims.all("article:tag")
    let lists = tags.isEmpty ? claims.all("keywords") + claims.all("news_keywords") : tags
    for list in lists {
      let parts =
        lists.count == 1 || list.contains(",") ? list.split(separator: ",").map { String($0) } : [list]
      for tag in parts.prefix(40) where tag.utf8.count < 120 {
        fields.add(.tag, HTMLFragment.plain(tag.trimmingWhiteSpace()))
      }
    }
    if let updated = claims.first(
      "ld:datemodified",
      "article:modified_time",
      "og:updated_time",
      "item:datemodified",
      "last-modified",
      "dc.date.modified"
    ),
      let day = CalendarDate(iso: updated.prefix(10)),
      fields.published.map({ $0.date < day || updated != days().first }) ?? true
    {
      fields.add(.updated, updated)
    }
    if let words = claims.first("ld:wordcount") { fields.add(.words, words) }
    if let right = claims.first("copyright", "dc.rights", "ld:copyrightholder") {
      fields.add(.copyright, HTMLFragment.plain(right))
    }
    if let type = claims.articles.first?.types.first(where: {
      $0.hasSuffix("Article") && $0 != "NewsArticle" && $0 != "Article"
    }) {
      fields.add(.type, type)
    }
  }
}
