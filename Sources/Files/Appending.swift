import Platform

/// Functions that write bytes to a file descriptor or append them to a file.
public enum Appending {
  /// Opens a file, pipe or device for appending, and creates the file if needed; returns its descriptor.
  public static func open(_ path: String) throws(FileError) -> Int32 {
    let opened = SystemCall.open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOCTTY | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw FileError(code: errno) }
    return opened
  }

  /// Appends bytes to a descriptor that was opened for appending: all of them or, in a regular file, none.
  public static func add(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var facts = stat()
    let isFile = unsafe fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
    let (count, code) = write(bytes, to: descriptor)
    guard let code else {
      if isFile { fsync(descriptor) }
      return
    }
    // Data that another process has appended meanwhile must not be truncated.
    var now = stat()
    if isFile, count > 0, unsafe fstat(descriptor, &now) == 0, now.st_size == facts.st_size + off_t(count) {
      ftruncate(descriptor, facts.st_size)
    }
    throw FileError(code: code)
  }

  /// Writes bytes to any descriptor.
  ///
  /// Returns the number of bytes written, and the `errno` value of an error, if any.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> (count: Int, code: Int32?) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: unsafe buffer[done...])
        return unsafe SystemCall.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        done += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, 1000)
      default: return (done, errno)
      }
    }
    return (done, nil)
  }
}
