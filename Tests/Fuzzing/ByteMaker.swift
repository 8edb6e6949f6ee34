import TestSupport

/// A generator of bytes that resemble files of articles.
enum ByteMaker {
  static func bytes(_ fuzz: inout Fuzz, seeds: [[UInt8]]) -> [UInt8] {
    switch fuzz.number(0...4) {
    case 0: return fuzz.bytes(count: fuzz.number(0...400))
    case 1: return Array(fuzz.text(count: fuzz.number(0...300)).utf8)
    case 2:
      let text = fuzz.text(count: fuzz.number(0...60)).split(separator: "\"").joined(separator: "\\\"")
      let line = "{\"id\": \"1\", \"text\": \"The mayor said no. \(text)\", \"title\": \"A\"}\n"
      return fuzz.mutated(bytes: Array(String(repeating: line, count: 3).utf8), changes: fuzz.number(0...6))
    case 3: return fuzz.mutated(bytes: Array(page.utf8), changes: fuzz.number(0...20))
    default: return fuzz.mutated(bytes: fuzz.pick(seeds) ?? Array(page.utf8), changes: fuzz.number(1...20))
    }
  }

  private static let page = """
    ---
    title: Ferry stops after storm
    outlet: Harbour Post
    date: 2023-05-06
    ---
    # Ferry stops after storm

    By Jane Doe | 6 May 2023

    PORT AMBER, France (AP) — The ferry, which sails daily, will stop until Monday, Mayor Ana Silva said. “We were
    warned,” she told reporters. More than 1,200 people were stranded, *according to* the [port](http://a.b/).

    > Nobody listened.

    1. One
    2. Two

    ```
    code
    ```
    """
}
