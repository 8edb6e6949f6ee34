#ifndef VARIABLES_H
#define VARIABLES_H

#include <stddef.h>

/// Makes the memory pages of the program's global variables, which the system lends from the program file, its own.
///
/// That is done at the first write to each page otherwise; once a second thread runs, each such page interrupts the
/// other processors. Where the system cannot do it, nothing happens.
void populate_variables(void);

/// Lets the C library take memory from the system in large pieces, of which only the pages that are written to become real.
///
/// By default it asks for a page or a few at a time, and gives back at once what it may soon need again: some hundred
/// system calls at a start. Where the C library is not GNU's, nothing happens.
void widen_heap(void);

/// Makes memory real that the calling thread will soon allocate, `size` bytes of it, at once and not page by page.
///
/// Where the system cannot do it, nothing happens.
void populate_heap(size_t size);

#endif
