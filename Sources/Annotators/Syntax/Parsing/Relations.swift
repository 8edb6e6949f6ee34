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

  /// The number of a relation plus one; 0 for an unknown name.
  static func numberPlusOne(of name: String) -> UInt64 {
    var slot = hash(of: name)
    while table[slot] != 0 {
      let number = Int(table[slot]) - 1
      if names[number] == name { return UInt64(number) + 1 }
      slot = (slot + 1) & (table.count - 1)
    }
    return 0
  }

  /// The numbers plus one at the hashes of their names, with linear probing.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for (number, name) in names.enumerated() {
      var slot = hash(of: name)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt8(truncatingIfNeeded: number + 1)
    }
    return table
  }()

  private static func hash(of name: String) -> Int {
    Int(truncatingIfNeeded: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }) & 255
  }
}
