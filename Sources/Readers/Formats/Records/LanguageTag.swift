/// The tags of languages for their names and their older codes.
enum LanguageTag {
  /// Returns the tag of a language: "en" for "eng" and for "English"; any other word as it is.
  static func of(_ name: String) -> String {
    let word =
      name.split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "_" }).first.map(String.init) ?? name
    return tags[word.lowercased()] ?? word
  }

  /// Returns the tag of the language that words name, as in "GERMAN; DEUTSCH"; nil if they name none.
  static func named(_ words: some StringProtocol) -> String? {
    for part in words.lowercased().split(whereSeparator: { ";,/(".contains($0) }) {
      if let tag = tags[part.trimmingPunctuation()] { return tag }
    }
    return nil
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
    en eng english englisch anglais inglés inglese inglês engels engelska английский 英語 英文 英语
    de deu ger german deutsch allemand alemán tedesco alemão duits tyska немецкий 德文 德语
    fr fra fre french français francés französisch francese francês frans franska 法文 法语
    es spa spanish español espagnol spanisch castellano spagnolo espanhol spaans 西班牙文
    it ita italian italiano italien italienisch italiaans
    pt por portuguese português portugais portugiesisch portugués portoghese portugees
    nl nld dut dutch nederlands néerlandais niederländisch olandese holandés
    sv swe swedish svenska schwedisch suédois
    da dan danish dansk dänisch danois
    nb nob norwegian norsk bokmål norwegisch norvégien
    no nor
    fi fin finnish suomi
    pl pol polish polski polnisch polonais
    cs ces cze czech
    hu hun hungarian
    ro ron rum romanian
    el ell gre greek
    tr tur turkish
    ru rus russian russisch russe ruso русский
    uk ukr ukrainian
    ar ara arabic arabisch arabe árabe
    he heb hebrew
    hi hin hindi
    zh zho chi chinese chinesisch chinois chino 中文
    ja jpn japanese japanisch japonais 日本語
    ko kor korean koreanisch coréen 한국어
    id ind indonesian
    vi vie vietnamese
    ca cat catalan
    """
}
