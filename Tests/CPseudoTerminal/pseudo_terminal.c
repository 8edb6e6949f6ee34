#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

int pseudo_terminal_start(const char *path, char *const arguments[], char *const environment[],
                          const char *folder, int columns, int rows, pid_t *child) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int descriptor = -1;
  *child = forkpty(&descriptor, NULL, NULL, &size);
  if (*child < 0) return -1;
  if (*child == 0) {
    /* As a shell would start it, whatever the test runner blocks or ignores. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    if (folder != NULL && chdir(folder) != 0) _exit(126);
    execve(path, arguments, environment);
    _exit(127);
  }
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return descriptor;
}

int pseudo_terminal_resize(int descriptor, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

ssize_t pseudo_terminal_read(int descriptor, void *bytes, size_t count, int milliseconds) {
  struct pollfd waiting = {descriptor, POLLIN, 0};
  int ready = poll(&waiting, 1, milliseconds);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return 0;
  if (ready < 0) return -1;
  ssize_t got = read(descriptor, bytes, count);
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return got > 0 ? got : -1;
}

int pseudo_terminal_write(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return -1;
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

int pseudo_terminal_status(pid_t child) {
  int status;
  if (waitpid(child, &status, WNOHANG) != child) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void pseudo_terminal_signal(pid_t child, int signal) { kill(child, signal); }
void pseudo_terminal_close(int descriptor) { close(descriptor); }
