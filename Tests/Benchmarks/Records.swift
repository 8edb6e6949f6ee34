import Foundation
import Readers

/// The number of records of several formats that are read into articles in a second, on one core.
///
/// Each input holds as many records of the same words in the layout of its format, made in memory, so that the figures
/// can be compared with one another.
struct Records {
  private static let count = 2_000
  private static let paragraphs = [
    "The ferry between Saltmere and Ostrava Point will not sail from December to March, the harbour company said "
      + "on Monday. About 90 people use it on a working day.",
    "“We cannot run a boat that carries six people,” said Bram Teles, the company's director. A bus is to leave "
      + "the square every hour instead.",
    "The town council wants to meet the company next week. Its chair, Renske Oduya, called the decision “a "
      + "surprise to all of us”.",
  ]

  func results() -> [Result] {
    Records.inputs.map { format, bytes in
      var speeds: [Double] = []
      var read = 0
      for _ in 0..<5 {
        let start = Growth.processorTime
        let input = Input(source: "records.\(format)", bytes: bytes)
        read = (try? Readers.articles(in: input, format: format).count) ?? 0
        speeds.append(Double(read) / max(Growth.processorTime - start, 1e-9))
      }
      return Result(
        what: "records of \(format) to articles",
        figure: grouped(median(speeds)) + " articles/s",
        on: "\(grouped(Double(read))) records, \(rounded(Double(bytes.count) / 1_048_576, "MB"))"
      )
    }
  }

  private static var inputs: [(format: String, bytes: [UInt8])] {
    [
      ("jsonl", all { jsonLine($0) }),
      ("csv", [UInt8]("headline,published,outlet,text\n".utf8) + all { row($0) }),
      ("feed", [UInt8](feed.head.utf8) + all { entry($0) } + [UInt8](feed.foot.utf8)),
      ("mbox", all { mail($0) }),
      ("warc", all { capture($0) }),
    ]
  }

  private static func all(_ record: (Int) -> String) -> [UInt8] {
    (0..<count).flatMap { [UInt8](record($0).utf8) }
  }

  private static func headline(_ number: Int) -> String { "Ferry \(number) stops for the winter" }

  /// Words of its own for each record, as the same words again would be a copy.
  private static func body(_ number: Int, between: String) -> String {
    (paragraphs + ["It is boat number \(number) of \(count)."]).joined(separator: between)
  }

  private static func jsonLine(_ number: Int) -> String {
    #"{"headline": "\#(headline(number))", "published": "2025-11-03", "outlet": "The Saltmere Echo", "#
      + #""text": "\#(body(number, between: #"\n\n"#))"}"# + "\n"
  }

  private static func row(_ number: Int) -> String {
    #"\#(headline(number)),2025-11-03,The Saltmere Echo,"\#(body(number, between: "\n\n"))""# + "\n"
  }

  private static let feed = (
    head: #"<?xml version="1.0"?><rss version="2.0"><channel><title>The Saltmere Echo</title>"#,
    foot: "</channel></rss>"
  )

  private static func entry(_ number: Int) -> String {
    "<item><title>\(headline(number))</title><pubDate>Mon, 03 Nov 2025 08:15:00 GMT</pubDate><description>"
      + "&lt;p&gt;\(body(number, between: "&lt;/p&gt;&lt;p&gt;"))&lt;/p&gt;</description></item>\n"
  }

  private static func mail(_ number: Int) -> String {
    "From echo Mon Nov  3 08:15:00 2025\nFrom: The Saltmere Echo <news@echo.example>\nSubject: \(headline(number))\n"
      + "Date: Mon, 3 Nov 2025 08:15:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
      + body(number, between: "\n\n") + "\n\n"
  }

  private static func capture(_ number: Int) -> String {
    let page =
      "<!DOCTYPE html><html><head><title>\(headline(number))</title>"
      + "<meta property=\"article:published_time\" content=\"2025-11-03\"></head><body><article>"
      + "<h1>\(headline(number))</h1><p>\(body(number, between: "</p><p>"))</p></article></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://echo.example/2025/\(number)\r\n"
      + "WARC-Date: 2025-11-03T08:15:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
      + "Content-Length: \(answer.utf8.count)\r\n\r\n" + answer + "\r\n\r\n"
  }
}
