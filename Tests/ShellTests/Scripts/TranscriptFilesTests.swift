import Foundation
import TestSupport
import Testing

@Suite struct TranscriptFilesTests {
  static let files: [String] = {
    let folder = BuiltProgram.root.appendingPathComponent("Tests/CommandsTests/Transcripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let transcripts = names.filter { $0.hasSuffix(".news") }.sorted()
    return transcripts.map { folder.appendingPathComponent($0).path }
      + [BuiltProgram.root.appendingPathComponent("README.md").path]
  }()

  @Test func thereAreTranscripts() { #expect(TranscriptFilesTests.files.count > 5) }

  @Test(arguments: files) func printsWhatItPrinted(file: String) throws {
    let run = try Fixtures.withTemporaryFolder { try BuiltProgram.run(["check", "--trust", file], home: $0) }
    #expect(
      run.status == 0,
      "\(run.output)\(run.errors)If the new text is right, 'Scripts/record' writes it down."
    )
  }
}
