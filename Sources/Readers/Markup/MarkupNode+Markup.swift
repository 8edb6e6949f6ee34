import Letters

extension MarkupNode {
  /// The children of an element as HTML, for a reader of fragments.
  var innerMarkup: String {
    var result = ""
    for child in children { child.write(into: &result) }
    return result
  }

  private func write(into result: inout String) {
    if isText {
      result += MarkupNode.escaped(text)
    } else if !isComment {
      result += "<" + name
      for attribute in MarkupNode.kept {
        guard let value = self.attribute(attribute) else { continue }
        result += " \(attribute)=\"\(MarkupNode.escaped(value))\""
      }
      result += ">"
      for child in children { child.write(into: &result) }
      if !MarkupNode.empty.contains(name) { result += "</\(name)>" }
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 38 || $0 == 60 || $0 == 34 }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static let kept = ["href", "src", "class", "id", "style", "alt", "hidden"]
  private static let empty: Set<String> = ["br", "hr", "img", "input", "meta", "link", "source", "wbr"]
}
