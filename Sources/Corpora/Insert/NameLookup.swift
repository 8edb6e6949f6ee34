/// The names by which bearers are looked up: a key, and the forms in which it may lead to them.
struct NameLookup: Hashable {
  var key: String
  var first: EntityLinker.Form
  var last: EntityLinker.Form

  init(_ key: String, _ first: EntityLinker.Form, through last: EntityLinker.Form? = nil) {
    (self.key, self.first, self.last) = (key, first, last ?? first)
  }

  /// True where a link of a form is one of those that are looked for.
  func takes(_ form: EntityLinker.Form) -> Bool {
    (first.rawValue...max(first.rawValue, last.rawValue)).contains(form.rawValue)
  }
}
