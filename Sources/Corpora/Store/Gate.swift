import Platform
import Synchronization

/// A barrier between two threads: who comes while it is closed waits until it is opened, once and for good.
@safe
final class Gate: @unchecked Sendable {
  private let isOpen = Atomic(false)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let opening = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// A closed gate.
  init() {
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(opening, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(opening)
    unsafe pthread_mutex_destroy(lock)
    unsafe opening.deallocate()
    unsafe lock.deallocate()
  }

  /// Lets everybody pass from now on.
  func open() {
    unsafe pthread_mutex_lock(lock)
    isOpen.store(true, ordering: .releasing)
    unsafe pthread_cond_broadcast(opening)
    unsafe pthread_mutex_unlock(lock)
  }

  /// Waits until the gate is open.
  func pass() {
    if isOpen.load(ordering: .acquiring) { return }
    unsafe pthread_mutex_lock(lock)
    while !isOpen.load(ordering: .acquiring) { unsafe pthread_cond_wait(opening, lock) }
    unsafe pthread_mutex_unlock(lock)
  }
}
