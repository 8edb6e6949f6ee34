import Documents
import Letters

/// Tests of a block and the blocks around it.
extension Masthead {
  /// Whether the block at an index can occur only above the body: the headline again, a byline or a date.
  func isHeadFurniture(_ position: Int) -> Bool {
    guard blocks.indices.contains(position), blocks[position].range.count <= 480 else { return false }
    let words = text(blocks[position].range)
    let first = text(blocks[position].lines[0])
    if headlineText != nil, headlineKey == HeadlineShape.folded(words) { return true }
    return Byline(first) != nil || PublicationLine(first) != nil
  }

  func isDateOrOutlet(_ position: Int) -> Bool {
    guard blocks.indices.contains(position), blocks[position].range.count <= 160 else { return false }
    let words = text(blocks[position].lines[0])
    return PublicationLine(words) != nil || Outlets.name(in: words) != nil || Byline.isProfession(words)
  }

  /// Returns the names in a line of nothing but names, as in "Jane Doe and John Roe" or "Jane Doe in Lima";
  /// nil for any other line.
  func bareNames(_ words: String) -> [String]? {
    guard words.wordCount <= 10, !words.contains(":"),
      let byline = Byline("By " + words), byline.outlet == nil,
      !byline.authors.isEmpty, byline.authors.allSatisfy({ Byline.isPersonName($0) && words.contains($0) })
    else { return nil }
    return byline.authors
  }

  func isRunningText(_ words: String) -> Bool { HeadlineShape.isRunningText(words) }

  /// Whether one of the next three blocks is certain to be part of the masthead, with only short blocks
  /// before it, as below "Share" or a picture credit.
  func isFurnitureAhead(of position: Int) -> Bool {
    for index in (position + 1)..<max(position + 1, min(position + 4, blocks.count)) {
      guard blocks[index].range.count <= 240, blocks[index].kind == .prose else { return false }
      if isFurniture(text(blocks[index].lines[0])) { return true }
      if isRunningText(text(blocks[index].range)) { return false }
    }
    return false
  }

  func hasHeaderBeside(_ position: Int) -> Bool {
    [position - 1, position + 1].contains { index in
      guard blocks.indices.contains(index), blocks[index].lines.count == 1, blocks[index].range.count <= 480
      else { return false }
      return HeaderLine(text(blocks[index].range)) != nil
    }
  }

  func isHeadline(at position: Int) -> Bool {
    guard blocks.indices.contains(position), blocks[position].range.count <= 480 else { return false }
    if case .heading = blocks[position].kind { return true }
    return HeadlineShape.isHeadline(text(blocks[position].range))
  }

  /// Whether one of the next three blocks is a headline of three or more words.
  func isHeadlineAhead(of position: Int) -> Bool {
    ((position + 1)..<max(position + 1, min(position + 4, blocks.count))).contains { index in
      guard isHeadline(at: index) else { return false }
      let words = text(blocks[index].range)
      if PublicationLine(words) != nil || Byline(words) != nil || Dateline(whole: words) != nil {
        return false
      }
      return words.wordCount >= 3 && Outlets.name(in: words) == nil
    }
  }

  func isRunningTextAhead(of position: Int) -> Bool {
    ((position + 1)..<max(position + 1, min(position + 6, blocks.count))).contains { index in
      blocks[index].range.count > 480 || HeadlineShape.isRunningText(text(blocks[index].range))
    }
  }

  func isFurniture(_ words: String) -> Bool {
    if let line = PublicationLine(words), line.isCertain { return true }
    if let byline = Byline(words), byline.hasOpening { return true }
    return HeaderLine(words)?.standsAlone ?? false
  }

  func isLikelyFurniture(_ words: String) -> Bool {
    Byline(words) != nil || Outlets.name(in: words) != nil || Byline.isProfession(words)
      || Dateline(whole: words) != nil || HeaderLine(words) != nil
  }

  /// Returns the text of a range, up to `limit` bytes.
  func text(_ range: TextRange, limit: Int = 512) -> String {
    String(decoding: bytes[range.start..<min(range.end, range.start + limit)], as: UTF8.self)
  }

  /// True for a paragraph that begins with a label in capitals and a colon, as in an interview: "JANE DOE:".
  func isTurn(_ range: TextRange) -> Bool {
    let opening = bytes[range.start..<min(range.end, range.start + Self.longestLabel)]
    guard let colon = opening.firstIndex(of: UInt8(ascii: ":")), colon > range.start + 1 else { return false }
    return opening[..<colon].allSatisfy { $0 &- 65 < 26 || $0 == 32 || $0 == UInt8(ascii: ".") || $0 > 0x7F }
  }

  /// The most bytes of such a label.
  private static let longestLabel = 40
}
