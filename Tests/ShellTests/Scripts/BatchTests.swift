import Foundation
import TestSupport
import Testing

/// A run of the program without a terminal, with the expected exit status and output.
struct BatchCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var arguments: [String]
  var input: [UInt8] = []
  var status: Int32
  var output: String?
  var errors = ""

  static let all = [
    BatchCase(
      testDescription: "commands one after the other",
      arguments: ["-c", "set top 3", "-c", "set top | tail -n 1 | cut -c 1-7"],
      status: 0,
      output: "top   3\n"
    ),
    BatchCase(
      testDescription: "the first error ends it",
      arguments: ["-c", "nonsense", "-c", "status"],
      status: 1,
      output: "",
      errors: "error: no command \"nonsense\"; 'help' lists them\n  nonsense\n  ^~~~~~~~\n"
    ),
    BatchCase(
      testDescription: "it can go on",
      arguments: ["--keep-going", "-c", "nonsense", "--mode=csv", "-c", "status | tail -n 1"],
      status: 1,
      output: "mode,csv\n",
      errors: "error: no command \"nonsense\"; 'help' lists them\n  nonsense\n  ^~~~~~~~\n"
    ),
    BatchCase(
      testDescription: "standard input is a script",
      arguments: [],
      input: Array("# note\r\nset top 2\r\n\nnonsense here\nstatus\n".utf8),
      status: 1,
      output: "",
      errors: "-:4: error: no command \"nonsense\"; 'help' lists them\n  nonsense here\n  ^~~~~~~~\n"
    ),
    BatchCase(
      testDescription: "bytes that are no UTF-8",
      arguments: ["-f", "-"],
      input: [0xEF, 0xBB, 0xBF] + Array("set top 2\n# caf\u{E9}\n".utf8) + [0x73, 0xE9, 0x0A],
      status: 1,
      output: "",
      errors: "-:3: error: the line is not in UTF-8; convert the file, as 'iconv -t UTF-8' does\n"
    ),
    BatchCase(
      testDescription: "lines are shown as a transcript has them",
      arguments: ["--echo"],
      input: Array("set top \\\n2\nquit\nstatus\n".utf8),
      status: 0,
      output: "news> set top \\\n....> 2\nnews> quit\n"
    ),
    BatchCase(
      testDescription: "an open quotation mark",
      arguments: [],
      input: Array("search \"a\n".utf8),
      status: 1,
      output: "",
      errors:
        "-:1: error: the quotation mark \" is never closed; close it, or write \\\" for the character\n"
        + "  search \"a\n         ^\n"
    ),
    BatchCase(
      testDescription: "a script that is not there",
      arguments: ["-f", "none.news"],
      status: 1,
      output: "",
      errors: "error: cannot read \"none.news\": no such file or directory\n"
    ),
    BatchCase(
      testDescription: "files are loaded first",
      arguments: ["sample:apec", "-c", "status | sed -n 3p"],
      status: 0,
      output: "articles       3\n"
    ),
    BatchCase(
      testDescription: "a file that is not there ends with 1, after the commands",
      arguments: ["none.txt", "sample:apec", "-c", "status | sed -n 3p"],
      status: 1,
      output: "articles       3\n",
      errors: "error: \"none.txt\": no such file or folder; sample:harbour always loads\n"
    ),
    BatchCase(
      testDescription: "nothing loaded, nothing run",
      arguments: ["none.txt", "-c", "status"],
      status: 1,
      output: "",
      errors: "error: \"none.txt\": no such file or folder; sample:harbour always loads\n"
    ),
    BatchCase(
      testDescription: "a command of the system that fails",
      arguments: ["-c", "status | exit 4", "-c", "status"],
      status: 1,
      output: "",
      errors: "error: \"exit 4\" ended with status 4\n"
    ),
    BatchCase(
      testDescription: "an option that there is not",
      arguments: ["--frob"],
      status: 2,
      output: "",
      errors: "newshound: no option \"--frob\"; 'newshound --help' lists them\n"
    ),
    BatchCase(
      testDescription: "a value that is not allowed",
      arguments: ["--mode", "xml", "-c", "status"],
      status: 2,
      output: "",
      errors:
        "newshound: --mode: \"xml\" is not one of table, box, plain, csv, tsv, json, jsonl, markdown, html or graphml\n"
    ),
    BatchCase(
      testDescription: "an escape in an option",
      arguments: ["--fr\u{1B}[31mob"],
      status: 2,
      output: "",
      errors: "newshound: no option \"--fr␛[31mob\"; 'newshound --help' lists them\n"
    ),
    BatchCase(
      testDescription: "a session that cannot be opened",
      arguments: ["--session", "no/such\u{1B}/s", "-c", "status"],
      status: 1,
      output: "",
      errors: "newshound: cannot open \"no/such␛/s\": no such file or directory\n"
    ),
    BatchCase(
      testDescription: "an escape in an echoed line",
      arguments: ["--echo", "-c", "set top 2 # \u{1B}[31m"],
      status: 0,
      output: "news> set top 2 # ␛[31m\n"
    ),
    BatchCase(
      testDescription: "an article that was given twice",
      arguments: ["sample:apec/1", "sample:apec/1", "-c", "status | sed -n 3p"],
      status: 0,
      output: "articles       1\n",
      errors: "\"sample:apec/1\" is already loaded as article 1.\n"
    ),
    BatchCase(testDescription: "the version", arguments: ["--version"], status: 0, output: "newshound 1.0\n"),
    BatchCase(
      testDescription: "colour when asked for",
      arguments: ["--color", "always", "-c", "set top"],
      status: 0,
      output: nil
    ),
    BatchCase(
      testDescription: "JSON of an article",
      arguments: ["extract", "--jobs", "1"],
      input: Array("{\"id\":\"a\",\"text\":\"Rain fell.\"}\n".utf8),
      status: 0,
      output: nil
    ),
  ]
}

@Suite struct BatchTests {
  @Test(arguments: BatchCase.all) func endsAsItMust(start: BatchCase) throws {
    let run = try Fixtures.withTemporaryFolder {
      try BuiltProgram.run(start.arguments, input: start.input, home: $0)
    }
    #expect(run.status == start.status)
    if let output = start.output {
      #expect(run.output == output)
    } else {
      #expect(!run.output.isEmpty)
    }
    #expect(run.errors == start.errors)
  }

  @Test func nothingIsLeftInTheHomeFolder() throws {
    try Fixtures.withTemporaryFolder { home in
      _ = try BuiltProgram.run(["-c", "status"], home: home)
      let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
      #expect(names.filter { !$0.hasSuffix("in") && !$0.hasSuffix("out") && !$0.hasSuffix("err") } == [])
    }
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    try Fixtures.withTemporaryFolder { home in
      let process = try BuiltProgram.process(
        ["--mode", "jsonl"] + ["sample:harbour", "-c", "entities"],
        home: home
      )
      let output = Pipe()
      let errors = Pipe()
      process.standardOutput = output
      process.standardError = errors
      process.standardInput = FileHandle.nullDevice
      try output.fileHandleForReading.close()
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(
        try errors.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) } ?? "" == ""
      )
    }
  }

  @Test func answersGoIntoFiles() throws {
    try Fixtures.withTemporaryFolder { home in
      let lines = ["set top > a.json", "set top > a.txt", "status >> a.txt", "set top > no/such/folder"]
      let run = try BuiltProgram.run(lines.flatMap { ["-c", $0] }, home: home)
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("error: cannot write \"no/such/folder\": no such file or directory\n"))
      let json = try String(contentsOf: home.appendingPathComponent("a.json"), encoding: .utf8)
      #expect(json.hasPrefix("[\n  {\"name\": \"top\""))
      let text = try String(contentsOf: home.appendingPathComponent("a.txt"), encoding: .utf8)
      #expect(text.contains("meaning") && text.contains("articles"))
    }
  }

  @Test func theSessionIsNoPlaceForAnswers() throws {
    try Fixtures.withTemporaryFolder { home in
      for arrow in [">", ">>"] {
        let run = try BuiltProgram.run(
          ["--session", "s.news", "sample:apec", "-c", "articles \(arrow) ./s.news"],
          home: home
        )
        #expect(run.status == 1)
        #expect(
          run.errors.contains("cannot write \"./s.news\": this session is kept in it; choose another file")
        )
      }
      let run = try BuiltProgram.run(["--session", "~/s.news", "-c", "status | sed -n 3p"], home: home)
      #expect(run.output == "articles       3\n")
    }
  }

  @Test func aFileKeepsItsPermissionsAndLinks() throws {
    try Fixtures.withTemporaryFolder { home in
      let file = home.appendingPathComponent("a.csv")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(
        at: home.appendingPathComponent("link.csv"),
        withDestinationURL: file
      )
      let run = try BuiltProgram.run(["-c", "set top > link.csv", "-c", "set top > /dev/null"], home: home)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("name,value"))
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(attributes[.type] as? FileAttributeType == .typeRegular)
      let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
      #expect(!names.contains { $0.contains(".writing-") })
    }
  }

  @Test func anArticleIsAnsweredBeforeTheNextOneComes() throws {
    try Fixtures.withTemporaryFolder { home in
      let process = try BuiltProgram.process(["extract", "-"], home: home)
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      for id in ["a", "b"] {
        try input.fileHandleForWriting.write(
          contentsOf: Data("{\"id\":\"\(id)\",\"text\":\"Rain fell.\"}\n".utf8)
        )
        let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        #expect(answer.contains("\"id\":\"\(id)\"") || answer.contains("\"id\": \"\(id)\""), "\(answer)")
      }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
