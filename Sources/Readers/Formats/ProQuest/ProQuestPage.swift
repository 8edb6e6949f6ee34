import Documents

/// Records of ProQuest on a page of HTML, as the database sends them by mail.
enum ProQuestPage {
  /// What the opening of a page of ProQuest has.
  static let needles: ByteNeedles = ["DocID_MSTAR", "ProQuest document link", "<title>ProQuest"]

  /// Returns the records of a page; what the mail says around them is none.
  static func records(_ root: MarkupNode, source: String, notes: [String]) -> DatabaseRecords {
    // Each record begins with an anchor; the number of words is an attribute of the text.
    var lines = MarkupLines.lines(of: root) { node in
      if node.name == "a", node.attribute("name")?.hasPrefix("DocID") == true {
        return ProQuestRecords.separator
      }
      if node.name == "a", let address = node.attribute("href"), node.words == link {
        return "\(link): \(address)"
      }
      if node.name == "text", let words = node.attribute("wordcount") { return wordCount + words }
      return nil
    }
    moveWordCounts(&lines)
    var document = DocumentText(lines: lines)
    document.notes = notes
    return ProQuestRecords.records(document, source: source)
  }

  private static let wordCount = "Word count: "
  private static let link = "ProQuest document link"

  /// Puts the number of words before the label of the text in which it stands.
  private static func moveWordCounts(_ lines: inout [DocumentLine]) {
    for index in lines.indices where lines[index].text.hasPrefix(wordCount) {
      guard let label = lines[..<index].lastIndex(where: { !$0.isBlank }), lines[label].text.hasSuffix(":")
      else { continue }
      lines.swapAt(index, label)
    }
  }
}
