#include "variables.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__linux__) && defined(MADV_POPULATE_WRITE)
/// The first of the variables, and the end of the last, as linkers name them.
extern char __data_start[] __attribute__((weak)), _end[] __attribute__((weak));

/// Other data between the variables is not worth being copied.
static const uintptr_t most = 2 << 20;

void populate_variables(void) {
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = (uintptr_t)__data_start & ~(page - 1);
  const uintptr_t end = ((uintptr_t)_end + page - 1) & ~(page - 1);
  if (start != 0 && start < end && end - start <= most) madvise((void *)start, end - start, MADV_POPULATE_WRITE);
}
#else
void populate_variables(void) {}
#endif
