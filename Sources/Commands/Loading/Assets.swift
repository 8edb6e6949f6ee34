import CAssets

/// The files embedded in the program.
enum Assets {
  /// Returns the text of a file with a name such as `lessons/tour.news`; nil if there is no such file.
  static func text(named wanted: String) -> String? {
    for position in 0..<newshound_asset_count() {
      let asset = unsafe newshound_asset_at(position)
      guard unsafe name(of: asset) == wanted, let bytes = unsafe asset.bytes else { continue }
      return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: asset.count), as: UTF8.self)
    }
    return nil
  }

  /// The names of the samples: the entries of the folder `samples`, without extensions.
  static let samples: [String] = {
    var names: [String] = []
    for position in 0..<newshound_asset_count() {
      let path = unsafe name(of: newshound_asset_at(position)).split(separator: "/")
      guard path.count > 1, path[0] == "samples" else { continue }
      let name = String(path[1].prefix { $0 != "." })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }()

  /// The names of all files with their folders.
  static var paths: [String] {
    (0..<newshound_asset_count()).map { unsafe name(of: newshound_asset_at($0)) }
  }

  private static func name(of asset: newshound_asset) -> String {
    guard let name = unsafe asset.name else { return "" }
    return unsafe String(cString: name)
  }
}
