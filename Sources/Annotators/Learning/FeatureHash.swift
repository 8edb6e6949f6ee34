/// Hashes of features: the number of a template (`FeatureTemplate`) mixed with one to three values.
///
/// The trained weights depend on every constant here.
package enum FeatureHash {
  /// The hash of a template and one value.
  @inline(__always)
  package static func of(_ template: UInt64, _ value: UInt64) -> UInt64 {
    finished(value &+ template &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The hash of a template and two values, whose order counts.
  @inline(__always)
  package static func of(_ template: UInt64, _ one: UInt64, _ two: UInt64) -> UInt64 {
    finished(joined(one, two) &+ template &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The hash of a template and three values, whose order counts.
  @inline(__always)
  package static func of(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64) -> UInt64 {
    finished(joined(joined(one, two), three) &+ template &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Two values mixed into one; their order counts.
  @inline(__always)
  package static func joined(_ one: UInt64, _ two: UInt64) -> UInt64 {
    (one &* 0xA24B_AED4_963E_E407) ^ ((two &<< 23) | (two &>> 41))
  }

  @inline(__always)
  private static func finished(_ value: UInt64) -> UInt64 {
    let mixed = (value ^ (value &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed &>> 32)
  }
}
