import CAssets
package import Documents

/// The rules of lemmas as the program carries them: a line each, in the order of their numbers.
package enum LemmaRules {
  /// The rules of this program.
  package static let list: [LemmaRule] = {
    let asset = unsafe newshound_asset_named("weights/lemma-rules.txt")
    guard let bytes = unsafe asset.bytes else { return [] }
    return parse(
      unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: asset.count), as: UTF8.self)
    )
  }()

  /// Reads lines such as `3 y`: three characters go, a "y" comes; `=` at the end keeps capitals.
  package static func parse(_ text: String) -> [LemmaRule] {
    text.split(separator: "\n").map { line in
      var rest = line[...]
      let keepsCase = rest.hasSuffix(" =")
      if keepsCase { rest = rest.dropLast(2) }
      let cells = rest.split(separator: " ", maxSplits: 1)
      return LemmaRule(
        removed: UInt8(cells.first ?? "0") ?? 0,
        added: cells.count > 1 ? String(cells[1]) : "",
        keepsCase: keepsCase
      )
    }
  }

  /// The line of a rule.
  package static func line(of rule: LemmaRule) -> String {
    "\(rule.removed)" + (rule.added.isEmpty ? "" : " " + rule.added) + (rule.keepsCase ? " =" : "")
  }
}
