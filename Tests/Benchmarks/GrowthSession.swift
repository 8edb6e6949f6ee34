import Commands
import Corpora
import Foundation

/// The growth of the time for commands with the number or size of the articles of a session.
struct GrowthSession {
  /// A kind of session, and the command to measure; without a command the load itself is measured.
  struct Kind {
    var name: String
    /// The maximum size: the number of articles, or the bytes of one article.
    var size: Int
    var unit: String
    var command: String?
    /// Returns a JSON Lines file of a given size.
    var lines: (Int) -> String
  }

  private static func articles(
    _ name: String,
    _ size: Int,
    _ command: String? = nil,
    _ text: @escaping (Int) -> String
  ) -> Kind {
    Kind(name: name, size: size, unit: "articles", command: command) { count in
      (0..<count).map { line(text($0)) }.joined()
    }
  }

  private static func article(
    _ name: String,
    _ size: Int,
    _ command: String,
    _ piece: @escaping (Int) -> String
  ) -> Kind {
    Kind(name: name, size: size, unit: "bytes", command: command) { bytes in
      var text = ""
      var number = 0
      while text.utf8.count < bytes {
        text += piece(number)
        number += 1
      }
      return line(text)
    }
  }

  private static func line(_ text: String) -> String {
    "{\"text\": \"\(text.replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n"))\"}\n"
  }

  /// All kinds.
  static var all: [Kind] {
    let word = GrowthText.word
    return [
      articles("`load` of another Smith an article", 3_200) { "\(word($0)) Smith said Smith left." },
      articles("`load` of another person an article", 3_200) { "\(word($0)) \(word($0 + 7)) said she left." },
      articles("`load` of another surname with one first name", 3_200) { "Anna \(word($0)) said Anna left." },
      articles("`load` of one person", 3_200) { "Anna Keller said on \($0) occasions that she left." },
      articles("`load` of another organisation an article", 3_200) {
        "The \(word($0)) Corporation said Brackwater \(word($0)) left."
      },
      articles("`load` of an acronym an article", 3_200) {
        "The \(word($0)) Trade Group (\(word($0).prefix(1))TG) said \(word($0).prefix(1))TG left \($0)."
      },
      articles("`load` of articles that are there", 3_200, "load again") {
        "Anna Keller said on \($0) occasions that she left."
      },
      article("`unheard`, no full stops", 100_000, "unheard") { _ in
        "Anna Keller met Ben Moss and Lima was closed and "
      },
      article("`unheard`, a list of names", 100_000, "unheard") { "\(word($0)), " },
      article("`unheard`, appositions", 100_000, "unheard") {
        "\(word($0)) Smith, mayor of \(word($0 + 5)), friend of \(word($0 + 9)), "
      },
      article("`unheard`, many sentences on one person", 200_000, "unheard") { _ in
        "Anna Keller was accused. "
      },
      article("`unheard`, many who would not speak", 100_000, "unheard") {
        "\(word($0)) Smith declined to say whether it would close. "
      },
      articles("`unheard`, another person an article", 1_600, "unheard") {
        "\(word($0)) \(word($0 + 7)) was accused. \(word($0)) left."
      },
      articles("`unheard`, another who would not speak an article", 1_600, "unheard") {
        "\(word($0)) Smith declined to say whether it would close."
      },
      article("`claims`, figures in one sentence", 100_000, "claims") {
        "the \(word($0)) rose by \($0 + 2) percent because of the \(word($0 + 3)) and "
      },
      article("`sources`, bodies without a name", 100_000, "sources") {
        "The \(word($0)) Fire Service came. The fire service said it was over. "
      },
      articles("`voices`, another person an article", 1_600, "voices") {
        "Mrs \(word($0)) \(word($0 + 7)), a teacher, said she left."
      },
      articles("`drift`, one quotation", 1_600, "drift") {
        "Anna Keller said the bridge would stay closed until May. It was day \($0)."
      },
      articles("`drift`, another quotation an article", 3_200, "drift") {
        "Anna Keller said the \(word($0)) bridge would stay closed until \(word($0 + 3)) came."
      },
      article("`drift`, many quotations in one article", 200_000, "drift") {
        "Anna Keller said the \(word($0)) bridge would stay closed. "
      },
      articles("`network`, another pair of names an article", 1_600, "network --min 1") {
        "\(word($0)) \(word($0 + 7)) said that Anna \(word($0 + 3)) had left. Anna \(word($0 + 3)) met Ben Moss."
      },
      articles("`stories`, one story", 1_600, "stories") {
        "The bridge in Hamburg closed on Monday after a leak. Anna Keller said it was day \($0) for \(word($0))."
      },
      articles("`wire`, one passage in all articles", 800, "wire") {
        "\(word($0)) came. The bridge over the river was closed on Monday after a crack was found in one of its seven "
          + "pillars, and nobody knows when it will be open again, the city said."
      },
      articles("`numbers`, another figure an article", 1_600, "numbers bridges") {
        "The city closed \($0 + 2) bridges on Monday, Anna Keller said."
      },
      articles("`group by`, another speaker an article", 1_600, "quotes | group by speaker") {
        "\(word($0)) \(word($0 + 7)) said the bridge would stay closed."
      },
      article("`shape` of a long article", 200_000, "shape a1") {
        "Anna Keller said the \(word($0)) bridge in Hamburg closed after \($0) days because it rained. "
      },
      articles("`compare`, two of many articles", 1_600, "compare a1 a2") {
        "Anna Keller said the \(word($0)) bridge would stay closed for \($0) days."
      },
    ]
  }

  /// Measures a kind of session and returns a row for it.
  func result(_ kind: Kind) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newshound-growth-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var times: [Double] = []
    for halvings in (0...4).reversed() {
      // Short runs are repeated, since other work of the process has a larger effect on them.
      var best = Double.infinity
      var runs = 0
      while runs == 0 || runs < 3 && best < 0.1 {
        best = min(best, try await seconds(kind, kind.size >> halvings, folder))
        runs += 1
      }
      times.append(best)
    }
    return Growth.result(kind.name, times, "\(grouped(Double(kind.size))) \(kind.unit)")
  }

  /// Returns the time of all threads for a command on a new session, in seconds.
  private func seconds(_ kind: Kind, _ size: Int, _ folder: URL) async throws -> Double {
    let file = folder.appendingPathComponent("growth.jsonl")
    try Data(kind.lines(size).utf8).write(to: file)
    var session = Session(corpus: try Corpus())
    let load = "load \(file.path)"
    let start = Self.processorTime
    _ = try await Interpreter().figure(of: load, in: &session)
    guard let command = kind.command else { return Self.processorTime - start }
    let asked = Self.processorTime
    _ = try? await Interpreter().figure(of: command == "load again" ? load : command, in: &session)
    return Self.processorTime - asked
  }

  /// The processor time of this process, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
