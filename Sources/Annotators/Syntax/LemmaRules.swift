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
    // A thousand lines are read at every start: bytes are faster than characters.
    let space = UInt8(ascii: " ")
    return Array(text.utf8).split(separator: UInt8(ascii: "\n")).map { line in
      var rest = line
      let keepsCase = rest.suffix(2).elementsEqual(" =".utf8)
      if keepsCase { rest = rest.dropLast(2) }
      let digits = rest.prefix { $0 != space }
      let removed = digits.reduce(UInt8(0)) { $0 &* 10 &+ ($1 &- UInt8(ascii: "0")) }
      return LemmaRule(
        removed: removed,
        added: String(decoding: rest.dropFirst(digits.count + 1), as: UTF8.self),
        keepsCase: keepsCase
      )
    }
  }

  /// A rule as a line of text.
  package static func line(of rule: LemmaRule) -> String {
    "\(rule.removed)" + (rule.added.isEmpty ? "" : " " + rule.added) + (rule.keepsCase ? " =" : "")
  }
}
