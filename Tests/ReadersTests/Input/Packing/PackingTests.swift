import Documents
import Testing

@testable import Readers

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite(.enabled(if: PackedStream.isAvailable)) struct PackingTests {
  static let text = "Ferry stops\n\nThe ferry stops in May.\n"

  @Test(arguments: [
    (
      "a.txt.bz2",
      "425a6839314159265359d7f09c19000004d78000104001010204002361dc202000314d3231313106a6993468d07a9d5acc31a33a6262"
        + "6da4d91d120821c70283f177245385090d7f09c190"
    ),
    (
      "a.xz",
      "fd377a585a0000016922de360200210116000000742fe5a3e0002400225d0023194a58791018c7ae0c1b71f7bc0d55fac72f37f50d96"
        + "3a85b5e77ca5a3fc8e00000000002b6e814d00013a2515bf2b4e9042990d010000000001595a"
    ),
    ("a", "28b52ffd04580d0100d846657272792073746f70730a0a546865206620696e204d61792e0a0100689b611ca624d5"),
  ]) func compressedFiles(_ name: String, _ digits: String) throws {
    let packed = hex(digits)
    let folder = try Folder([name: packed, "cut-" + name: Array(packed.dropLast(20))])
    let articles = try ArticleStream([folder.path + "/" + name]).map { try $0.get() }
    #expect(articles.map(\.body) == [Self.text])
    #expect(articles.map(\.source) == [folder.path + "/" + name])
    let cut = try folder.load("cut-" + name)
    #expect(cut.count == 1 && cut[0].contains("damaged or cut off"))
  }

  @Test func archivesAreReadMemberByMember() throws {
    let files = [
      ("b/two.txt", bytes("Two.")), ("one.txt", bytes("One.")),
      ("lines.jsonl", bytes("{\"id\": \"7\", \"text\": \"A.\"}")),
      ("b/", []), (".hidden.txt", bytes("No.")), ("__MACOSX/one.txt", bytes("No.")), ("c.png", [0x89]),
      ("../up.txt", bytes("No.")), ("/etc/up.txt", bytes("No.")), ("b\\..\\up.txt", bytes("No.")),
    ]
    let folder = try Folder([
      "a.zip": PackedFiles.zip(files), "a.tar": PackedFiles.tar(files), "a.tgz": gzip(PackedFiles.tar(files)),
    ])
    for name in ["a.zip", "a.tar", "a.tgz"] {
      #expect(try folder.load(name) == ["b/two.txt", "one.txt", "lines.jsonl#7"].map { "\(name)/\($0)" })
      let stream = try ArticleStream([folder.path + "/" + name])
      while stream.next() != nil {}
      #expect(stream.remarks.first?.sentences.first == "Left out 1 file of another kind: c.png.")
      #expect(
        stream.remarks.first?.sentences.last?.hasPrefix("Left out 3 files whose names lead out of the")
          == true
      )
      #expect(stream.progress.itemsDone == 1)
      #expect(stream.progress.bytesDone == stream.progress.bytesTotal)
    }
  }

  @Test func oneBadMemberLosesNoOther() throws {
    let files = [("a.txt", []), ("b.json", bytes("{")), ("c.txt", bytes("Three."))]
    let folder = try Folder(["a.zip": PackedFiles.zip(files)])
    let found = try folder.load("a.zip")
    #expect(found.count == 3)
    #expect(found[0] == "\"a.zip/a.txt\" is empty: there is no text in it")
    #expect(found[2] == "a.zip/c.txt")
  }

  @Test func archivesWithoutArticles() throws {
    let folder = try Folder([
      "empty.zip": PackedFiles.zip([]), "pictures.zip": PackedFiles.zip([("a.png", [1])]),
      "links.tar": PackedFiles.tar([("a.txt", [])], kind: "2"),
    ])
    #expect(try folder.load("empty.zip") == ["\"empty.zip\" has no articles: an empty archive"])
    let other = "Left out 1 file of another kind"
    #expect(try folder.load("pictures.zip") == ["\"pictures.zip\" has no articles: \(other): a.png."])
    #expect(try folder.load("links.tar") == ["\"links.tar\" has no articles: \(other): a.txt."])
  }

  @Test func archivesInsideEachOther() throws {
    let one = PackedFiles.zip([("a.txt", bytes("One."))])
    let two = PackedFiles.zip([("one.zip", one), ("b.txt.gz", gzip(bytes("Two.")))])
    let folder = try Folder([
      "two.zip": two, "three.zip": PackedFiles.zip([("two.zip", two), ("c.txt", bytes("Three."))]),
    ])
    #expect(try folder.load("two.zip") == ["two.zip/one.zip/a.txt", "two.zip/b.txt.gz"])
    #expect(
      try folder.load("three.zip") == [
        "\"three.zip/two.zip/one.zip\": the number of archives inside each other is over the limit of 2; nothing of "
          + "it was read",
        "three.zip/two.zip/b.txt.gz", "three.zip/c.txt",
      ]
    )
  }

  @Test func theNumberOfMembersIsLimited() throws {
    let files = (0...UnpackingLimits.members).map { ("\($0).txt", bytes("Text.")) }
    let folder = try Folder(["a.zip": PackedFiles.zip(files)])
    let found = try folder.load("a.zip")
    #expect(found.count == UnpackingLimits.members + 1)
    #expect(
      found.last == "\"a.zip\": the number of files in it is over the limit of 10000; nothing of it was read"
    )
  }

  @Test func whatUnpacksWithoutEndIsRefused() throws {
    #expect(throws: ReadError.self) { try UnpackingLimits.check(400 << 20, from: 1 << 20, source: "a") }
    #expect(throws: Never.self) { try UnpackingLimits.check(80 << 20, from: 1 << 20, source: "a") }
    #expect(throws: Never.self) { try UnpackingLimits.check(10 << 20, from: 1, source: "a") }
  }

  @Test func damagedArchives() throws {
    let whole = PackedFiles.zip([("a.txt", bytes("One.")), ("b.txt", bytes("Two."))])
    let folder = try Folder([
      "a.zip": Array(whole.prefix(50)),
      "b.tar": Array(PackedFiles.tar([("a.txt", bytes("One."))]).prefix(514)),
    ])
    for name in ["a.zip", "b.tar"] {
      let found = try folder.load(name)
      #expect(!found.isEmpty && found.contains { $0.contains("damaged or cut off") })
    }
  }

  @Test(arguments: [
    ("[Content_Types].xml", true), ("_rels/.rels", true), ("word/document.xml", true), ("mimetype", true),
    ("word/a.txt", false), ("a.docx", false), ("b/word/document.xml", false), ("", false),
  ]) func documentsAreNoArchives(_ name: String, _ isDocument: Bool) {
    let inner = PackedFiles.zip([
      ("[Content_Types].xml", bytes("<Types/>")), ("word/document.xml", bytes("<w/>")),
    ])
    let kind = PackingSignature.kind(of: PackedFiles.zip([(name, inner)]))
    #expect(isDocument ? kind == nil : kind == .archive)
  }

  @Test func theSignatureDecides() throws {
    let folder = try Folder([
      "a.txt": PackedFiles.zip([("b.txt", bytes("One."))]), "c.zip": bytes("Ferry stops."),
    ])
    #expect(try folder.load("a.txt") == ["a.txt/b.txt"])
    #expect(try folder.load("c.zip") == ["c.zip"])
  }

  @Test func foldersOfSavedPages() throws {
    let page = bytes("<html><body><p>The ferry stops.</p></body></html>")
    let folder = try Folder([
      "Ferry.html": page, "Ferry_files/ad.html": page, "Gulls.htm": page, "Gulls-Dateien/ad.html": page,
      "Gulls_1/more.html": page, "Other_files/a.html": page,
    ])
    let stream = try ArticleStream([folder.path])
    #expect(
      stream.leftOut.messages == ["left out 2 folders with parts of saved pages: Ferry_files, Gulls-Dateien"]
    )
    #expect(stream.map { _ in 1 }.count == 4)
  }
}
