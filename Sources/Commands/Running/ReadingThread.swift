import Dispatch

/// An executor for blocking reads, which keeps them off the threads of the concurrent pool.
final class ReadingThread: TaskExecutor {
  private let queue = DispatchQueue(label: "newshound.reading")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
