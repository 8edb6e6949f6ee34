/// System calls under qualified names, for types that have methods with the same names as in the C library.
public enum SystemCall {
  /// Opens a path with flags and, if the file is created, permissions.
  ///
  /// Returns a descriptor, or -1 with `errno` set.
  public static func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    systemOpen(path, flags, mode)
  }

  /// Writes bytes to a descriptor.
  ///
  /// Returns the number of bytes written, or -1 with `errno` set.
  public static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe systemWrite(descriptor, bytes, count)
  }

  /// Closes a descriptor.
  ///
  /// Returns 0, or -1 with `errno` set.
  @discardableResult
  public static func close(_ descriptor: Int32) -> Int32 { systemClose(descriptor) }
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
