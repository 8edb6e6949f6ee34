/// What is known of a learner beside the login.
struct Student: Sendable, Hashable {
  var login: String
  var id = ""
  var email = ""
  var lastName = ""
  var firstName = ""
  var section = ""

  /// The name as gradebooks have it, as in "Roe, Jane"; the login where there is none.
  var name: String { lastName.isEmpty ? login : firstName.isEmpty ? lastName : "\(lastName), \(firstName)" }

  /// The learners of a file with a line of column names, by login.
  static func all(in text: String) -> [String: Student] {
    var lines = rows(text)[...]
    guard let head = lines.popFirst() else { return [:] }
    var students: [String: Student] = [:]
    for line in lines {
      func value(_ name: String) -> String {
        guard let place = head.firstIndex(of: name), line.indices.contains(place) else { return "" }
        return line[place]
      }
      let login = value("login")
      guard !login.isEmpty else { continue }
      students[login] = Student(
        login: login,
        id: value("id"),
        email: value("email"),
        lastName: value("last_name"),
        firstName: value("first_name"),
        section: value("section")
      )
    }
    return students
  }

  /// The fields of comma-separated values (RFC 4180), line by line.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var letters = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    if letters.last != "\n" { letters.append("\n") }
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      place += 1
      if letter == "\"" {
        if isQuoted, place < letters.count, letters[place] == "\"" {
          // Two quotation marks inside a field stand for one.
          field.unicodeScalars.append(letter)
          place += 1
        } else {
          isQuoted.toggle()
        }
      } else if letter == ",", !isQuoted {
        row.append(field)
        field = ""
      } else if letter == "\n", !isQuoted {
        if field.hasSuffix("\r") { field.removeLast() }
        row.append(field)
        if row != [""] { rows.append(row) }
        (row, field) = ([], "")
      } else {
        field.unicodeScalars.append(letter)
      }
    }
    return rows
  }
}
