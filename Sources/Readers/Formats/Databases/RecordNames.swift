/// The writers of a record, as news databases write them.
enum RecordNames {
  /// Returns the names in a byline or an author field, "Moreau, Celine; Okafor, Ben" too; none for "Anonymous".
  static func names(in value: String) -> [String] {
    var text = Substring(value.words().joined(separator: " "))
    for opening in openings where text.count > opening.count && text.lowercased().hasPrefix(opening + " ") {
      text = text.dropFirst(opening.count + 1)
    }
    if nobody.contains(text.lowercased().filter { $0.isLetter }) { return [] }
    if text.contains(";") {
      return text.split(separator: ";").flatMap { part -> [String] in
        let part = part.trimmingPunctuation()
        return part.isEmpty ? [] : [turned(part, ofMany: true) ?? part]
      }
    }
    if let name = turned(text.trimmingPunctuation(), ofMany: false) { return [name] }
    return Byline.names(inField: text)
  }

  /// Returns "Celine Moreau" for "Moreau, Celine"; nil for any other text.
  ///
  /// A name alone is turned only if both parts are short: "Jane Doe, John Roe" are two writers.
  private static func turned(_ name: String, ofMany: Bool) -> String? {
    let parts = name.split(separator: ",").map { $0.trimmingWhiteSpace() }
    guard parts.count == 2 else { return nil }
    let (last, first) = (parts[0].words(), parts[1].words())
    guard !last.isEmpty, (1...3).contains(first.count), !Byline.isProfession(parts[1]) else { return nil }
    guard
      ofMany ? last.count <= 3 : last.count == 1 || last.first?.first?.isLowercase == true && last.count <= 3
    else { return nil }
    return ofMany || first.dropFirst().allSatisfy({ $0.count <= 2 }) ? "\(parts[1]) \(parts[0])" : nil
  }

  private static let openings = ["by", "von", "par", "door", "por", "di", "av"]

  private static let nobody: Set<String> = ["anonymous", "anon", "none", "noauthor", "staff", "unknown"]
}
