/* Signals while a line is read. The handlers write to a pipe that the reader polls, and are installed only
   that long. */
#include "line_editor.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGHUP, SIGTERM, SIGQUIT};
enum { CAUGHT = sizeof caught / sizeof caught[0] };

static struct sigaction previous[CAUGHT];
static int ends[2] = {-1, -1};

static void note(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

bool signals_prepare(void) {
  if (ends[0] >= 0) return true;
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

int signals_descriptor(void) { return ends[0]; }

static void install(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note; /* no SA_RESTART: a wait must end */
  sigfillset(&action.sa_mask);
  sigaction(caught[index], &action, &previous[index]);
  /* Signals that the parent process set to be ignored remain ignored. */
  bool is_ignored = previous[index].sa_handler == SIG_IGN;
  if (is_ignored && caught[index] != SIGINT) sigaction(caught[index], &previous[index], NULL);
}

void signals_begin(void) {
  for (int i = 0; i < CAUGHT; i++) install(i);
}

void signals_end(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &previous[i], NULL);
}

static void drain(void) {
  unsigned char byte;
  while (read(ends[0], &byte, 1) == 1) {
  }
}

static void leave_terminal(line_editor *editor) {
  line_editor_go_below(editor);
  line_editor_write(editor, PASTE_OFF);
  el_set(editor->el, EL_PREP_TERM, 0);
}

static void take_terminal(line_editor *editor) {
  bool overlay = editor->overlay;
  el_set(editor->el, EL_PREP_TERM, 0);
  el_set(editor->el, EL_PREP_TERM, 1);
  el_resize(editor->el);
  line_editor_write(editor, "\r" PASTE_ON);
  line_editor_refresh(editor);
  editor->overlay = overlay;
}

/* Raises a signal in this thread, even if the thread blocks signals, as those of a thread pool do. */
static void raise_unblocked(int signal) {
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, &old);
  raise(signal);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

static void suspend(line_editor *editor) {
  leave_terminal(editor);
  signals_end();
  raise_unblocked(SIGTSTP);
  /* The process is stopped here until it is continued. */
  signals_begin();
  drain();
  take_terminal(editor);
}

static void terminate(line_editor *editor, int signal) {
  leave_terminal(editor);
  signals_end();
  raise_unblocked(signal);
  signals_begin();
  take_terminal(editor);
}

static void resize(line_editor *editor) {
  el_resize(editor->el);
  if (editor->overlay) return;
  line_editor_erase(editor);
  line_editor_refresh(editor);
  join_rows(editor);
}

bool signals_handle(line_editor *editor) {
  unsigned char signal;
  bool resized = false;
  while (read(ends[0], &signal, 1) == 1) {
    switch (signal) {
      case SIGINT:
        drain();
        editor->unread_count = 0;
        editor->byte_count = editor->next_byte = 0;
        if (editor->overlay) {
          line_editor_erase(editor);
        } else {
          place end = place_of_end(editor);
          int rows = end.row - place_of_cursor(editor).row;
          if (rows > 0) fprintf(stdout, "\033[%dB", rows);
          fputs("\r", stdout);
          if (end.column > 0) fprintf(stdout, "\033[%dC", end.column);
          fputs("^C\r\n", stdout);
          fflush(stdout);
        }
        editor->overlay = false;
        editor->interrupted = true;
        return true;
      case SIGTSTP:
        suspend(editor);
        break;
      case SIGCONT:
        take_terminal(editor);
        break;
      case SIGWINCH:
        resized = true;
        break;
      default:
        terminate(editor, signal);
    }
  }
  if (resized) resize(editor);
  return false;
}
