import Testing

@testable import Commands

@Suite struct SettingsTests {
  @Test func defaultsHoldUntilSet() throws {
    var settings = Settings()
    #expect(settings.format == "table")
    #expect(settings.colorChoice == .auto)
    #expect(settings.columns == nil)
    #expect(settings.usesPager && !settings.showsTime)
    #expect(settings[Settings.top] == 20)
    try settings.set(Settings.top, to: "50")
    #expect(settings[Settings.top] == 50)
    try settings.set(Settings.width, to: "100")
    #expect(settings.columns == 100)
    try settings.set(Settings.timer, to: "YES")
    #expect(settings.showsTime)
    #expect(settings.text(of: Settings.timer) == "on")
    try settings.set(Settings.color, to: "nev")
    #expect(settings.colorChoice == .never)
  }

  @Test func theDefaultIsForgotten() throws {
    var settings = Settings()
    try settings.set(Settings.top, to: "50")
    try settings.set(Settings.top, to: "20")
    #expect(settings == Settings())
  }

  @Test(arguments: Settings.all.map(\.name)) func everyDefaultIsAllowed(name: String) throws {
    let setting = try Settings.setting(named: name)
    #expect(try setting.canonical(setting.defaultText) == setting.defaultText)
    #expect(!setting.help.isEmpty && !setting.help.hasSuffix("."))
  }

  @Test func formatsAreThoseOfTheSession() throws {
    var session = try Sessions.empty()
    try session.set("mode", to: "csv")
    #expect(session.settings.format == "csv")
    #expect(throws: UsageError.notAChoice("xml", allowed: ["table", "json", "jsonl", "csv"])) {
      try session.set("mode", to: "xml")
    }
  }

  @Test func settingsAreNoUnsavedMaterial() async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "set top 50; mode csv", in: &session)
    #expect(try session.unsaved == nil)
    _ = try await Interpreter().figure(of: "load sample:harbour; use 1-3", in: &session)
    #expect(try session.unsaved?.description == "8 articles")
    _ = try await Interpreter().figure(of: "retype Renquist to org", in: &session)
    #expect(try session.unsaved?.description == "8 articles, 1 correction")
    #expect(try session.contents.description == "8 articles, 1 correction, chosen: 3")
    let folder = try Folder()
    _ = try await Interpreter().figure(of: "save \(folder.path)/s.session", in: &session)
    #expect(try session.unsaved == nil)
    #expect(session.path == folder.path + "/s.session")
  }
}
