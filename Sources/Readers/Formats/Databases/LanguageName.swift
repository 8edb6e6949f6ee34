/// The names of languages in the languages in which databases show them.
enum LanguageName {
  /// Returns the tag of a language by its name, as in "GERMAN; DEUTSCH" or "Anglais"; nil if it is not known.
  static func tag(_ name: some StringProtocol) -> String? {
    for part in name.lowercased().split(whereSeparator: { ";,/(".contains($0) }) {
      let word = part.trimmingPunctuation()
      if let tag = tags.first(where: { $0.names.contains(Substring(word)) })?.tag { return tag }
    }
    return nil
  }

  /// Returns the language of some paragraphs by its small words; nil if none is far ahead.
  static func guess(_ paragraphs: [String]) -> String? {
    var counts = [Int](repeating: 0, count: smallWords.count)
    for word in paragraphs.prefix(40).flatMap({ $0.lowercased().words() }) {
      for (index, words) in smallWords.enumerated() where words.words.contains(word) { counts[index] += 1 }
    }
    guard let most = counts.max(), most >= 2, let index = counts.firstIndex(of: most) else { return nil }
    counts.remove(at: index)
    return most >= 2 * (counts.max() ?? 0) ? smallWords[index].tag : nil
  }

  private static let smallWords: [(tag: String, words: Set<Substring>)] = [
    ("en", "the of and to in that is was for with on by at from"), ("de", "der die und den das ist nicht mit dem ein eine"),
    ("fr", "le les des et du une est dans que pour qui sur au par"), ("es", "el los las y del que una por con para es"),
    ("it", "il che di gli una per della è con non"), ("nl", "het een en van dat niet voor met zijn"),
    ("pt", "os do da dos das uma não em para com ao"),
  ].map { ($0.0, Set($0.1.split(separator: " "))) }

  private static let tags: [(tag: String, names: [Substring])] = [
    ("en", "en eng english englisch anglais inglés ingles inglese inglês engels engelska engelsk 英語 英文 英语 английский"),
    ("de", "de ger german deutsch allemand alemán aleman tedesco alemão duits tyska tysk ドイツ語 德文 德语 немецкий"),
    ("fr", "fr fre french français francais französisch francés frances francese francês frans franska fransk 法文 法语"),
    ("es", "es spa spanish español espanol castellano spanisch espagnol spagnolo espanhol spaans spanska spansk 西班牙文"),
    ("it", "it ita italian italiano italienisch italien italiaans italienska italiensk"),
    ("pt", "pt por portuguese português portugues portugiesisch portugais portugués portoghese portugees"),
    ("nl", "nl dut dutch nederlands niederländisch néerlandais neerlandais holandés olandese holandês"),
    ("sv", "sv swedish svenska schwedisch suédois suedois sueco svedese zweeds"),
    ("da", "da danish dansk dänisch danois danés danese deens"),
    ("no", "no norwegian norsk norwegisch norvégien noruego norvegese noors"),
    ("fi", "fi finnish suomi finnisch finnois finés"),
    ("pl", "pl polish polski polnisch polonais polaco polacco pools"),
    ("ru", "ru russian русский russisch russe ruso russo 俄文"),
    ("tr", "tr turkish türkçe türkisch turc turco"),
    ("ar", "ar arabic arabisch arabe árabe arabo"),
    ("zh", "zh chinese chinesisch chinois chino cinese chinees 中文 chinese-traditional chinese-simplified"),
    ("ja", "ja japanese japanisch japonais japonés giapponese 日本語"),
    ("ko", "ko korean koreanisch coréen coreano 한국어"),
  ].map { ($0.0, $0.1.split(separator: " ")) }
}
