/* getopt_long of the C library, whose results are variables of the process, as one call with one result. */
#ifndef NEWSHOUND_COMMAND_LINE_H
#define NEWSHOUND_COMMAND_LINE_H

#include <getopt.h>
#include <stddef.h>

typedef struct {
  /* What getopt_long returned: the option's number, -1 at the end, '?' or ':' for an error. */
  int found;
  /* The number of the next word. */
  int next;
  /* The option that an error is about. */
  int blamed;
  /* The value of the option, or NULL. */
  const char *value;
} command_line_step;

/* Makes the next step the first one of a new command line. */
static inline void command_line_begin(void) {
  opterr = 0;
#if defined(__GLIBC__)
  optind = 0;
#else
  optind = 1;
#if defined(__APPLE__)
  optreset = 1;
#endif
#endif
}

static inline command_line_step command_line_next(int count, char *const words[], const char *letters,
                                                  const struct option *table) {
  optarg = NULL;
  int found = getopt_long(count, words, letters, table, NULL);
  command_line_step step = {found, optind, optopt, optarg};
  return step;
}

#endif
