import Documents
import Letters

/// One item of NewsML-G2 as an article.
struct NewsMLItem {
  private let node: MarkupNode
  private let meta: MarkupNode?
  private let content: MarkupNode?

  init(_ node: MarkupNode) {
    self.node = node
    meta = node.children(named: "itemMeta").first
    content = node.children(named: "contentMeta").first
  }

  /// Why the item is no article, as a noun that can be counted; nil for a text.
  var kindLeftOut: String? {
    let status = meta?.first(named: "pubStatus")?.attribute("qcode")?.lowercased() ?? ""
    if status.hasSuffix("canceled") || status.hasSuffix("cancelled") { return "canceled item" }
    if node.name == "packageItem" { return "package" }
    if node.name != "newsItem" { return "item without news" }
    let kind =
      meta?.first(named: "itemClass")?.attribute("qcode")?.split(separator: ":").last.map(String.init)
      ?? "text"
    switch kind.lowercased() {
    case "text", "composite": return nil
    case "picture", "graphic", "video", "animation": return kind.lowercased()
    case "audio": return "sound"
    default: return "item of another kind"
    }
  }

  /// Returns the article; nil if there is no text in the item.
  func article(source: String) -> Article? {
    var builder = ArticleBuilder(source: source, fields: fields)
    let set = node.children(named: "contentSet").first
    let inline = set?.elements(named: "inlineXML") ?? []
    if let words = (inline.first ?? set?.first(named: "inlineData"))?.attribute("wordcount") {
      builder.fields.add(.words, words)
    }
    if let note = meta?.first(named: "edNote")?.oneLine { builder.add(note, .note) }
    if let story = inline.lazy.compactMap({ NITFDocument($0) }).first {
      story.fill(&builder.fields)
      story.add(to: &builder)
    } else if let page = inline.lazy.compactMap({ $0.first(named: "body") ?? $0.first(named: "html") }).first
      ?? inline.first
    {
      add(HTMLFragment.paragraphs(of: page.innerMarkup), to: &builder)
    }
    if !builder.hasBody, let data = set?.first(named: "inlineData") {
      add(FeedText.paragraphs(of: data.allText), to: &builder)
    }
    return builder.article()
  }

  private func add(_ paragraphs: [(text: String, role: Paragraph.Role)], to builder: inout ArticleBuilder) {
    var opening = OpeningLines()
    for paragraph in paragraphs {
      let role = paragraph.role == .body ? opening.role(of: paragraph.text, in: &builder) : nil
      builder.add(paragraph.text, role ?? paragraph.role)
    }
  }

  private var fields: ArticleFields {
    var fields = ArticleFields()
    fields.set(.identifier, to: node.attribute("guid") ?? "")
    let language = content?.first(named: "language")?.attribute("tag") ?? node.attribute("lang")
    if let language { fields.set(.language, to: FeedText.languageTag(language)) }
    fields.set(
      .headline,
      to: content?.first(named: "headline")?.oneLine ?? meta?.first(named: "title")?.oneLine ?? ""
    )
    fields.set(.outlet, to: outlet ?? "")
    let creators = content?.children(named: "creator").compactMap { NewsMLItem.name(of: $0) } ?? []
    fields.authors = creators.flatMap { Byline.names(inField: $0) }
    fields.set(.authors, to: content?.first(named: "by")?.oneLine ?? "")
    let place = content?.children(named: "located").first.flatMap { NewsMLItem.name(of: $0) }
    fields.set(.dateline, to: content?.first(named: "dateline")?.oneLine ?? place ?? "")
    let summary = content?.elements(named: "description").first {
      $0.attribute("role").map { $0.contains("summary") } ?? true
    }
    fields.set(.deck, to: summary?.oneLine ?? "")
    setDays(&fields)
    if let notice = node.first(named: "copyrightNotice")?.oneLine { fields.add(.copyright, notice) }
    if let genre = content?.first(named: "genre").flatMap({ NewsMLItem.name(of: $0) }) {
      fields.add(.type, genre)
    }
    for word in content?.elements(named: "keyword") ?? [] { fields.add(.tag, word.oneLine) }
    for subject in content?.children(named: "subject") ?? [] {
      guard let name = NewsMLItem.name(of: subject) else { continue }
      fields.add(NewsMLItem.field(of: subject), name)
    }
    return fields
  }

  private var outlet: String? {
    if let provider = meta?.first(named: "provider") {
      if let name = NewsMLItem.name(of: provider) { return name }
      if let code = provider.attribute("literal")
        ?? provider.attribute("qcode")?.split(separator: ":").last.map(String.init)
      {
        return code
      }
    }
    return (node.first(named: "copyrightHolder") ?? content?.first(named: "infoSource")).flatMap {
      NewsMLItem.name(of: $0)
    }
  }

  private func setDays(_ fields: inout ArticleFields) {
    let first = meta?.first(named: "firstCreated")?.oneLine
    let version = meta?.first(named: "versionCreated")?.oneLine
    let created = content?.first(named: "contentCreated")?.oneLine
    let day = created ?? first ?? version
    if let day { fields.set(.date, to: IPTCTime.extended(day)) }
    let changed = content?.first(named: "contentModified")?.oneLine ?? version
    if let changed, changed != day { fields.add(.updated, IPTCTime.extended(changed)) }
    if let embargo = meta?.first(named: "embargoed")?.oneLine, !embargo.isEmpty {
      fields.add(.embargo, embargo)
    }
  }

  private static func name(of node: MarkupNode) -> String? {
    let name = node.first(named: "name")?.oneLine ?? ""
    return name.isEmpty ? node.attribute("literal") : name
  }

  private static func field(of subject: MarkupNode) -> MetadataField {
    switch subject.attribute("type")?.split(separator: ":").last?.lowercased() {
    case "person": .person
    case "organisation", "organization", "org": .organization
    case "geoarea", "geo", "poi", "place", "location", "country", "city": .place
    default: .subject
    }
  }
}
