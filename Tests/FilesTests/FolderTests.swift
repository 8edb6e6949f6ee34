import Files
import Testing

@Suite struct FolderTests {
  @Test func madeListedCopiedAndRemoved() throws {
    let folder = try Folder.makeTemporary()
    defer { Folder.remove(folder) }
    try Folder.make(folder + "/a/b/c")
    try Folder.make(folder + "/a/b/c")
    try WholeFile.write(Array("text".utf8), to: folder + "/a/é", purpose: "testing")
    #expect(try Set(Folder.names(in: folder + "/a")) == ["b", "é"])
    try FileCopy.make(of: folder + "/a/é", at: folder + "/copy")
    #expect(throws: FileError.self) { try FileCopy.make(of: folder + "/a/é", at: folder + "/copy") }
    #expect(throws: FileError.self) { try Folder.make(folder + "/copy/inside") }
    Folder.remove(folder + "/a")
    #expect(try Folder.names(in: folder) == ["copy"])
  }

  @Test func pathsOfWhatIsMissing() throws {
    let folder = try RealPath.of(Folder.makeTemporary())
    defer { Folder.remove(folder) }
    #expect(RealPath.nearest(folder + "/./x/../y/z") == folder + "/y/z")
    #expect(RealPath.nearest("/") == "/")
  }

  @Test func namesAreUnlikeOneAnother() {
    #expect(Set((0..<100).map { _ in UniqueName.make() }).count == 100)
    #expect(UniqueName.make().utf8.count == 32)
  }
}
