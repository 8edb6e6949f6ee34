#include "variables.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>

void widen_heap(void) {
  mallopt(M_TOP_PAD, 8 << 20);
  // To set one of these limits ends their adjustment to what is freed; they stand where that leads.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
}
#else
void widen_heap(void) {}
#endif

#if defined(__linux__) && defined(MADV_POPULATE_WRITE)
void populate_heap(size_t size) {
  char *memory = malloc(size);
  if (memory == NULL) return;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = ((uintptr_t)memory + page - 1) & ~(page - 1);
  const uintptr_t end = ((uintptr_t)memory + size) & ~(page - 1);
  if (start < end) madvise((void *)start, end - start, MADV_POPULATE_WRITE);
  // The allocator hands out again what lies at the end of its memory, whose pages stay.
  free(memory);
}
#else
void populate_heap(size_t size) { (void)size; }
#endif
