/// The relations of Universal Dependencies that the parser predicts.
package enum Relations {
  /// The names of the 43 relations in the order of their numbers; "root" is the first.
  package static let names = [
    "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl",
    "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj",
    "obl",
    "obl:agent", "obl:tmod", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
  ]

  /// A relation of a treebank as one of `names`: without its subtype if that is not among them, or "dep".
  package static func supported(_ name: String) -> String {
    if names.contains(name) { return name }
    let plain = String(name.prefix { $0 != ":" })
    return names.contains(plain) ? plain : "dep"
  }

  /// The number of a relation; that of "dep" for an unknown name.
  package static func number(of name: String) -> Int { names.firstIndex(of: name) ?? unspecified }

  private static let unspecified = names.firstIndex(of: "dep") ?? 0
}
