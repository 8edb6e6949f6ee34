import CAssets
package import Documents

/// The lemma rules of the program, one a line of text, in the order of their numbers.
package enum LemmaRules {
  /// The rules of this program.
  package static let list: [LemmaRule] = {
    let asset = unsafe newshound_asset_named("weights/lemma-rules.txt")
    guard let bytes = unsafe asset.bytes else { return [] }
    return parse(
      unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: asset.count), as: UTF8.self)
    )
  }()

  /// Reads lines such as `3 y`: remove three characters, add "y"; `=` at the end keeps capitals.
  package static func parse(_ text: String) -> [LemmaRule] {
    // A thousand lines are read at every start: bytes are faster than characters, and positions than slices.
    let (space, equals) = (UInt8(ascii: " "), UInt8(ascii: "="))
    var rules: [LemmaRule] = []
    let bytes = Array(text.utf8)
    rules.reserveCapacity(bytes.count / 4)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      defer { start = end + 1 }
      if end == start { continue }
      var last = end
      let keepsCase = end - start > 1 && bytes[end - 1] == equals && bytes[end - 2] == space
      if keepsCase { last -= 2 }
      var (position, removed) = (start, UInt8(0))
      while position < last, bytes[position] != space {
        removed = removed &* 10 &+ (bytes[position] &- UInt8(ascii: "0"))
        position += 1
      }
      let added = position + 1 < last ? String(decoding: bytes[(position + 1)..<last], as: UTF8.self) : ""
      rules.append(LemmaRule(removed: removed, added: added, keepsCase: keepsCase))
    }
    return rules
  }

  /// A rule as a line of text.
  package static func line(of rule: LemmaRule) -> String {
    "\(rule.removed)" + (rule.added.isEmpty ? "" : " " + rule.added) + (rule.keepsCase ? " =" : "")
  }
}
