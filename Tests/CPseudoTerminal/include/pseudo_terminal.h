/* Programs on a terminal that is not there. */
#ifndef NEWSHOUND_PSEUDO_TERMINAL_H
#define NEWSHOUND_PSEUDO_TERMINAL_H

#include <stddef.h>
#include <sys/types.h>

/* Starts a program on a new terminal of that size; its descriptor, or -1. Both lists end with NULL. */
int pseudo_terminal_start(const char *path, char *const arguments[], char *const environment[],
                          const char *folder, int columns, int rows, pid_t *child);

/* Gives the terminal another size and tells the program. */
int pseudo_terminal_resize(int descriptor, int columns, int rows);

/* Reads what was written within some time: the number of bytes, 0 when time is up, -1 at the end. */
ssize_t pseudo_terminal_read(int descriptor, void *bytes, size_t count, int milliseconds);

/* Writes all bytes; 0, or -1. */
int pseudo_terminal_write(int descriptor, const void *bytes, size_t count);

/* The exit status once the program has ended (128 and the number for a signal); -1 while it runs. */
int pseudo_terminal_status(pid_t child);

void pseudo_terminal_signal(pid_t child, int signal);
void pseudo_terminal_close(int descriptor);

#endif
