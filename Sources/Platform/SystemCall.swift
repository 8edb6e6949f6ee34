/// Calls of the system under names of their own, for types that have methods with the names of the C library.
public enum SystemCall {
  /// Opens a path with flags and, where the file is made, permissions; a descriptor, or -1 with `errno` set.
  public static func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    systemOpen(path, flags, mode)
  }

  /// Writes bytes to a descriptor; how many were written, or -1 with `errno` set.
  public static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe systemWrite(descriptor, bytes, count)
  }

  /// Closes a descriptor; 0, or -1 with `errno` set.
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
