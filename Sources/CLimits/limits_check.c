#include "limits_check.h"

#include <pthread.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

/// The fewest open files with which the runtime, a session and its log can live.
static const rlim_t least_files = 24;

/// The least address space, in bytes: the program with its tables, and the stacks of its threads.
static const rlim_t least_space = (rlim_t)400 << 20;

/// The threads that the runtime starts at once on a small machine.
enum { threads = 4 };

/// The processes of a user below which it is tried whether threads can be started.
static const rlim_t few_processes = 4096;

static void refuse(const char *what, const char *remedy) {
  dprintf(STDERR_FILENO, "newshound: %s; %s\n", what, remedy);
  _exit(1);
}

static void *wait_for_end(void *lock) {
  pthread_mutex_lock(lock);
  pthread_mutex_unlock(lock);
  return NULL;
}

/// Nonzero where the threads can be started side by side.
static int can_start_threads(void) {
  pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_t started[threads];
  int count = 0;
  pthread_mutex_lock(&lock);
  while (count < threads && pthread_create(&started[count], NULL, wait_for_end, &lock) == 0) count++;
  pthread_mutex_unlock(&lock);
  for (int number = 0; number < count; number++) pthread_join(started[number], NULL);
  return count == threads;
}

void limits_check(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < least_files)
    refuse("too few files may be open at a time", "'ulimit -n 64' allows more");
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur < least_space)
    refuse("it may use too little memory", "'ulimit -v unlimited' allows more");
  if (getrlimit(RLIMIT_NPROC, &limit) == 0 && limit.rlim_cur < few_processes && !can_start_threads())
    refuse("no further threads may be started", "end other programs, or raise 'ulimit -u'");
}

__attribute__((constructor)) static void check_at_start(void) { limits_check(); }
