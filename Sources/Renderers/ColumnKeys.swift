import Figures

/// Names for programs, made from words for people.
enum ColumnKeys {
  /// The words in lower case, joined by "_": "Only in one" becomes "only_in_one".
  static func snakeCase(_ title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber && !$0.isMark }
    return words.isEmpty ? "section" : words.joined(separator: "_")
  }

  /// The names in order; one that occurred before, or is reserved, gets a number: "date", "date_2".
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

  /// The keys of sections, in order.
  static func of(_ sections: [Section]) -> [String] { unique(sections.map { snakeCase($0.title) }) }
}

extension Character {
  /// True for a mark that stands alone, which only broken text has.
  fileprivate var isMark: Bool {
    unicodeScalars.first.map { $0.properties.generalCategory == .nonspacingMark } ?? false
  }
}
