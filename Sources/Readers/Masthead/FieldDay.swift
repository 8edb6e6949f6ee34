import Documents
import Letters
import Platform

/// The day of publication in the value of a field, in any form that archives, crawlers and feeds write.
struct FieldDay: Sendable, Hashable {
  /// The day, complete or not.
  private(set) var day: StatedDay

  /// The time with its zone as stated, if any.
  private(set) var time: String?

  /// The day of the last change, if the value states one.
  private(set) var updated: CalendarDate?

  /// The edition that stands beside the day, as in "January 11, 2018 Thursday, Late Edition - Final".
  private(set) var edition: String?

  /// A sentence for the user where the value was interpreted.
  private(set) var note: String?

  /// Reads a value; nil if it states no day at all.
  init?(_ value: String) {
    // "/Date(1714716900000)/", as programs of Microsoft write it.
    if value.hasPrefix("/Date("), let end = value.firstIndex(of: ")") {
      self.init(String(value[value.index(value.startIndex, offsetBy: 6)..<end]))
      return
    }
    if let iso = FieldDay.iso(value) {
      self = iso
    } else if let number = FieldDay.number(value) {
      self = number
    } else if let line = PublicationLine(field: value) {
      self.init(line.day)
      time = line.time
      updated = line.isUpdate ? line.date : line.updated
      edition = FieldDay.edition(in: value)
    } else {
      return nil
    }
    if time == "00:00:00" || time == "00:00" { time = nil }
    if let date = day.date, date.year < 1500 || date.dayNumber == 0 && value.utf8.count > 10 && time == nil {
      day = StatedDay(lacking: .placeholder)
    }
  }

  private init(_ day: StatedDay, time: String? = nil, note: String? = nil) {
    self.day = day
    self.time = time
    self.note = note
  }

  /// `2024-05-03T06:15:00.000+02:00`: the day is that of the stated offset.
  private static func iso(_ value: String) -> FieldDay? {
    guard let date = CalendarDate(iso: value) else { return nil }
    let rest = value.utf8.dropFirst(10)
    guard let mark = rest.first else { return FieldDay(StatedDay(date)) }
    let clock = rest.dropFirst()
    guard mark == UInt8(ascii: "T") || mark | 32 == UInt8(ascii: "t") || mark == 32, clock.count <= 32,
      clock.dropFirst(2).first == UInt8(ascii: ":"), let digit = clock.first, digit &- 48 < 10
    else { return nil }
    return FieldDay(StatedDay(date), time: String(decoding: clock, as: UTF8.self))
  }

  /// A value of nothing but digits: `20240503`, `20240503061500`, seconds or milliseconds since 1970, a year.
  private static func number(_ value: String) -> FieldDay? {
    var digits = value.utf8[...]
    if let point = digits.firstIndex(of: UInt8(ascii: ".")), digits.last == 48 || digits.count > 12 {
      digits = digits[..<point]
    }
    var time: String?
    if let mark = digits.firstIndex(where: { $0 | 32 == UInt8(ascii: "t") }),
      digits.distance(from: digits.startIndex, to: mark) == 8
    {
      time = clock(digits[digits.index(after: mark)...])
      digits = digits[..<mark]
    }
    guard !digits.isEmpty, digits.count <= 19, digits.allSatisfy({ $0 &- 48 < 10 }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    switch digits.count {
    case 4 where ClockYears.isYear(number): return FieldDay(StatedDay(lacking: .dayOfMonth))
    case 6 where (190_001...210_012).contains(number) && (1...12).contains(number % 100):
      return FieldDay(StatedDay(lacking: .dayOfMonth))
    case 5 where (30_000...55_000).contains(number):
      // Spreadsheets count days from 30 December 1899.
      let date = CalendarDate(dayNumber: number - 25_569)
      return FieldDay(
        StatedDay(date),
        note: "The day \"\(value)\" was read as the day number of a spreadsheet, \(date.iso)."
      )
    case 8: return FieldDay(compact(number), time: time)
    case 12: return FieldDay(compact(number / 10_000), time: clock(digits.suffix(4)))
    case 14: return FieldDay(compact(number / 1_000_000), time: clock(digits.suffix(6)))
    case 9, 10: return moment(seconds: number)
    case 13: return moment(seconds: number / 1000)
    case 16: return moment(seconds: number / 1_000_000)
    case 19: return moment(seconds: number / 1_000_000_000)
    default: return nil
    }
  }

  private static func compact(_ number: Int) -> StatedDay {
    StatedDay(CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100))
  }

  /// The day of a number of seconds since 1970, in Universal Time.
  private static func moment(seconds: Int) -> FieldDay? {
    guard seconds < 4_102_444_800 else { return nil }
    let second = seconds % 86_400
    let parts = [second / 3600, second / 60 % 60, second % 60].map { CalendarDate.padded($0, 2) }
    return FieldDay(
      StatedDay(CalendarDate(dayNumber: seconds / 86_400)),
      time: parts.joined(separator: ":") + "Z"
    )
  }

  /// The time `061500+0200` with colons, `06:15:00+02:00`.
  private static func clock(_ bytes: Substring.UTF8View) -> String? {
    let figures = bytes.prefix { $0 &- 48 < 10 }
    guard figures.count == 4 || figures.count == 6 else { return nil }
    func pairs(_ bytes: Substring.UTF8View) -> String {
      var text = ""
      for (index, byte) in bytes.enumerated() {
        if index > 0, index % 2 == 0 { text += ":" }
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
      return text
    }
    let zone = bytes.dropFirst(figures.count)
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), zone.count == 5
    else {
      return pairs(figures) + String(decoding: zone.prefix(6), as: UTF8.self)
    }
    return pairs(figures) + String(Character(Unicode.Scalar(sign))) + pairs(zone.dropFirst())
  }

  /// The pieces of a value between commas that name an edition.
  private static func edition(in value: String) -> String? {
    guard value.utf8.count <= 200 else { return nil }
    let pieces = value.split(separator: ",").map { $0.trimmingWhiteSpace() }
    return pieces.first { $0.lowercased().contains("edition") && !mayBeDay($0) }
  }

  private static func mayBeDay(_ text: String) -> Bool { text.utf8.contains { $0 &- 48 < 10 } }
}
