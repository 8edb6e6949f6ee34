extension Readers {
  /// Returns the bytes of a file or a named pipe; throws if there are more than `limit`.
  ///
  /// Devices, sockets and
  /// folders are refused at once, and waiting for a pipe ends when the task is cancelled.
  public static func bytes(ofFile path: String, limit: Int) throws(ReadError) -> [UInt8] {
    try ByteStream(file: path).all(limit: limit)
  }
}
