extension Readers {
  /// The bytes of a file or a pipe that has a name, up to a limit; devices, sockets and folders are refused at once,
  /// and waiting for a pipe ends when the task is cancelled.
  public static func bytes(ofFile path: String, limit: Int) throws(ReadError) -> [UInt8] {
    try ByteStream(file: path).all(limit: limit)
  }
}
