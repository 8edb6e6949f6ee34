import CAssets

/// The files inside the program.
enum Assets {
  /// The text of a file by its name, as in `lessons/tour.news`.
  static func text(named wanted: String) -> String? {
    for position in 0..<newshound_asset_count() {
      let asset = unsafe newshound_asset_at(position)
      guard unsafe name(of: asset) == wanted, let bytes = unsafe asset.bytes else { continue }
      return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: asset.count), as: UTF8.self)
    }
    return nil
  }

  /// The names of the samples: the folders below `samples`.
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

  private static func name(of asset: newshound_asset) -> String {
    guard let name = unsafe asset.name else { return "" }
    return unsafe String(cString: name)
  }
}
