import Readers

extension Session {
  /// The addresses that articles may be fetched from: none in a sandbox, else as the setting `web` says.
  var webAccess: WebAccess {
    var access = WebAccess()
    access.isOffline = sandbox != nil || settings[Settings.web] == .off
    access.allowsPrivate = settings[Settings.web] == .private
    return access
  }
}
