import Figures

/// The keys of columns and sections, derived from their headings.
enum ColumnKeys {
  /// Returns the words of a title in lower case, joined by "_": "Only in one" becomes "only_in_one".
  static func snakeCase(_ title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber && !$0.isMark }
    return words.isEmpty ? "section" : words.joined(separator: "_")
  }

  /// Returns the names in order, with a number added to a name that is repeated or reserved:
  /// "date", "date_2".
  static func unique(_ names: [String], reserved: [String] = []) -> [String] {
    var used = Set(reserved)
    var counts: [String: Int] = [:]
    return names.map { name in
      var result = name
      while !used.insert(result).inserted {
        let count = (counts[name] ?? 1) + 1
        counts[name] = count
        result = "\(name)_\(count)"
      }
      return result
    }
  }

  /// Returns the keys of sections, in order.
  static func of(_ sections: [Section]) -> [String] { unique(sections.map { snakeCase($0.title) }) }
}

extension Character {
  /// Whether the character is a combining mark without a base, which occurs only in malformed text.
  fileprivate var isMark: Bool {
    unicodeScalars.first.map { $0.properties.generalCategory == .nonspacingMark } ?? false
  }
}
