import CAssets

/// The sample articles that are embedded in the program, in named sets.
public struct Samples: Sendable {
  /// One article of a set.
  struct File: Sendable {
    /// The name, as in "sample:harbour/1".
    var source: String
    /// The number of bytes.
    var count: Int
    /// The bytes.
    var bytes: @Sendable () -> [UInt8]
  }

  /// The names of the embedded sets, in alphabetical order.
  public static var names: [String] { embedded.names }

  /// The embedded samples.
  public static let embedded = Samples(embeddedFiles)

  /// The names of the sets, in alphabetical order.
  public var names: [String] { sets.keys.sorted() }

  private let sets: [String: [File]]

  /// Creates samples from files with names such as "samples/harbour/01.txt"; files with other names are
  /// left out.
  init(_ files: [(name: String, bytes: @Sendable () -> [UInt8])]) {
    var sets = [String: [File]]()
    for file in files.sorted(by: { NaturalOrder.precedes($0.name, $1.name) }) {
      let parts = file.name.split(separator: "/")
      guard parts.count == 3, parts[0] == "samples" else { continue }
      let set = String(parts[1])
      let number = (sets[set]?.count ?? 0) + 1
      let bytes = file.bytes
      sets[set, default: []].append(
        File(source: "sample:\(set)/\(number)", count: bytes().count, bytes: bytes)
      )
    }
    self.sets = sets
  }

  /// Returns the articles that `NAME` or `NAME/NUMBER` names; throws if there are none.
  func files(_ name: String) throws(ReadError) -> [File] {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let set = parts.first, let files = sets[set.lowercased()] else {
      throw .unknownSample(parts.first ?? name, known: names)
    }
    guard parts.count == 2, !parts[1].isEmpty else { return files }
    guard let number = Int(parts[1]), (1...max(1, files.count)).contains(number), !files.isEmpty else {
      throw .unknownSampleArticle(set: set, number: parts[1], count: files.count)
    }
    return [files[number - 1]]
  }

  private static var embeddedFiles: [(name: String, bytes: @Sendable () -> [UInt8])] {
    (0..<newshound_asset_count()).compactMap { position in
      let asset = unsafe newshound_asset_at(position)
      guard let name = unsafe asset.name.map({ unsafe String(cString: $0) }), name.hasPrefix("samples/")
      else {
        return nil
      }
      return (name, { Samples.bytes(ofAsset: position) })
    }
  }

  private static func bytes(ofAsset position: Int) -> [UInt8] {
    let asset = unsafe newshound_asset_at(position)
    return unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
  }
}
