/// The tags of languages for their names and their older codes.
enum LanguageTag {
  /// Returns the tag of a language: "en" for "eng" and for "English"; any other word as it is.
  static func of(_ name: String) -> String {
    let word = name.split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "_" }).first.map(String.init) ?? name
    return tags[word.lowercased()] ?? word
  }

  private static let tags: [String: String] = {
    var tags = [String: String]()
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words.dropFirst() { tags[word] = words[0] }
    }
    return tags
  }()

  private static let list = """
    en eng english englisch anglais inglés inglese engels
    de deu ger german deutsch allemand alemán
    fr fra fre french français francés französisch
    es spa spanish español espagnol spanisch castellano
    it ita italian italiano italien italienisch
    pt por portuguese português portugais portugiesisch
    nl nld dut dutch nederlands néerlandais niederländisch
    sv swe swedish svenska
    da dan danish dansk
    nb nob norwegian norsk bokmål
    no nor
    fi fin finnish suomi
    pl pol polish polski
    cs ces cze czech
    hu hun hungarian
    ro ron rum romanian
    el ell gre greek
    tr tur turkish
    ru rus russian russisch
    uk ukr ukrainian
    ar ara arabic
    he heb hebrew
    hi hin hindi
    zh zho chi chinese
    ja jpn japanese
    ko kor korean
    id ind indonesian
    vi vie vietnamese
    ca cat catalan
    """
}
