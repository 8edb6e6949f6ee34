/// The relations of Universal Dependencies that the parser tells apart.
package enum Relations {
  /// Their names in the order of their numbers; `root` first.
  package static let names = [
    "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl",
    "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj",
    "obl",
    "obl:agent", "obl:tmod", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
  ]

  /// The name of a relation as the parser knows it: without a subtype that it does not tell apart.
  package static func known(_ name: String) -> String {
    if names.contains(name) { return name }
    let plain = String(name.prefix { $0 != ":" })
    return names.contains(plain) ? plain : "dep"
  }

  /// The number of a relation.
  package static func number(of name: String) -> Int { names.firstIndex(of: name) ?? 17 }
}
