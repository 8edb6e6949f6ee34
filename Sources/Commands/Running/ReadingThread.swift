import Dispatch
import Platform

/// A thread for work that waits, so that it holds up none of the threads that compute.
final class ReadingThread: TaskExecutor {
  private let queue = DispatchQueue(label: "newshound.reading")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
