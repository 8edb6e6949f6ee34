import CSQLite

/// A compiled statement, finalized with its last reference.
@safe
final class StoreStatement {
  let handle: OpaquePointer
  var isBusy = false

  init(handle: OpaquePointer) { unsafe self.handle = handle }

  deinit { unsafe sqlite3_finalize(handle) }
}
