/// What marks the answers to a question of a sealed lesson: salted hashes of what they mean.
///
/// It is a curtain and not a lock: an answer of a few letters or digits is found by trying them all.
public struct AnswerSeal: Sendable, Hashable {
  /// What is added to every answer of the file.
  var salt: String
  /// The id of the question, so that equal answers to two questions have other hashes.
  var question: String
  /// Whether answers are only recorded.
  public var isExam: Bool
  /// The kind by which answers are compared; nil for a free question.
  var kind: Question.Kind?

  /// How often the hash is hashed again, which makes trying slower.
  private static let rounds = 500

  init(salt: String, question: String, isExam: Bool, kind: Question.Kind? = nil) {
    self.salt = salt
    self.question = question
    self.isExam = isExam
    self.kind = kind
  }

  /// The hash of one form of an answer, as 16 hexadecimal digits.
  public func hash(_ form: String) -> String {
    var bytes = Array("\(salt) \(question) \(form)".utf8)
    for _ in 0..<AnswerSeal.rounds { bytes = SHA256.hash(bytes) }
    return Hexadecimal.text(bytes.prefix(8))
  }

  /// Whether the hash of one of some forms is among the hashes of a key.
  func holds(_ forms: [String], _ key: String) -> Bool {
    let known = Set(key.split(separator: " ").map(String.init))
    return !known.isEmpty && forms.contains { known.contains(hash($0)) }
  }

  /// A line that cannot be read at a glance, as hexadecimal digits.
  func veiled(_ line: String) -> String { Hexadecimal.text(masked(Array(line.utf8))) }

  /// The line under a veil; nil for one that is damaged.
  func unveiled(_ text: String) -> String? {
    Hexadecimal.bytes(text).flatMap { String(validating: masked($0), as: UTF8.self) }
  }

  private func masked(_ bytes: [UInt8]) -> [UInt8] {
    var mask: [UInt8] = []
    return bytes.enumerated().map { place, byte in
      if place % 32 == 0 { mask = SHA256.hash(Array("\(salt) \(question) veil \(place)".utf8)) }
      return byte ^ mask[place % 32]
    }
  }
}

/// Bytes as pairs of hexadecimal digits.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
