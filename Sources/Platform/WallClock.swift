/// The time of day as the system has it.
public enum WallClock {
  /// The time in seconds since the beginning of 1970, in UTC, with fractions.
  public static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The time in whole seconds since the beginning of 1970, in UTC.
  public static var seconds: Int { Int(now) }
}
