import Testing

@testable import Commands

@Suite("The functions in which people are heard")
struct VoiceFunctionTests {
  static let rows: [(role: String, function: VoiceFunction?)] = [
    ("Mayor", .politician), ("Prime Minister", .politician), ("Fire Chief", .uniformed),
    ("director of the hospital", .expert), ("director of the Velmar District Health Board", .official),
    ("general secretary of the United Quay Workers", .campaigner), ("party leader", .politician),
    ("a spokeswoman for the bank", .spokesperson), ("Bank of England deputy governor", .official),
    ("two boat owners", .business), ("residents of Lantern Street", .public), ("chief executive", .business),
    ("professor of law", .expert), ("tall man", nil), ("", nil),
  ]

  @Test(arguments: VoiceFunctionTests.rows)
  func function(role: String, function: VoiceFunction?) {
    #expect(VoiceFunction.of(role)?.function == function)
  }
}
