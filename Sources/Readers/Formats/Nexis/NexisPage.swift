import Letters

/// A page of HTML that Nexis gave until 2019, whose records are told by comments.
enum NexisPage {
  /// What the opening of a page of Nexis has.
  static let needles: ByteNeedles = ["<DOCFULL>", "<DOC NUMBER=", "LXNComment", "<META TOPIC="]

  /// Returns the records of a page.
  static func records(_ root: MarkupNode, source: String, notes: [String]) -> DatabaseRecords {
    var document = DocumentText(
      lines: MarkupLines.lines(of: root) { node in
        node.isComment && node.text.contains("<DOCFULL>") ? NexisLayout.hiddenMarker : nil
      }
    )
    document.notes = notes
    return NexisUni.recognizes(document)
      ? NexisUni.records(document, source: source) : NexisLayout.records(document, source: source)
  }
}
