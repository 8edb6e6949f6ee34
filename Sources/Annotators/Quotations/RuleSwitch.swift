import Platform

/// Rules that are switched off, so that the accuracy without each of them can be measured.
///
/// Their names are in the environment variable `NEWSHOUND_WITHOUT_RULES`, one a line; `Scripts/accuracy --without` sets
/// it.
enum RuleSwitch {
  private static let off: Set<Substring> = {
    guard let value = unsafe getenv("NEWSHOUND_WITHOUT_RULES") else { return [] }
    return unsafe Set(String(cString: value).split(separator: "\n"))
  }()

  /// The rules that are not switched off, in their order.
  static func on<Rule>(_ rules: [Rule], name: (Rule) -> String) -> [Rule] {
    off.isEmpty ? rules : rules.filter { !off.contains(name($0)[...]) }
  }
}
