#include "brotli_decoded.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// The functions of libbrotlidec that are called.
static struct {
  void *(*BrotliDecoderCreateInstance)(void *, void *, void *);
  int (*BrotliDecoderDecompressStream)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
  void (*BrotliDecoderDestroyInstance)(void *);
} brotli;

static int is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *library = dlopen("libbrotlidec.1.dylib", RTLD_LAZY | RTLD_LOCAL);
#else
  void *library = dlopen("libbrotlidec.so.1", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (!library) return;
#define FIND(function) \
  *(void **)&brotli.function = dlsym(library, #function); \
  if (!brotli.function) return
  FIND(BrotliDecoderCreateInstance);
  FIND(BrotliDecoderDecompressStream);
  FIND(BrotliDecoderDestroyInstance);
#undef FIND
  is_loaded = 1;
}

uint8_t *brotli_decoded(const uint8_t *bytes, size_t count, size_t most, size_t *decoded) {
  enum { failed = 0, done = 1, needs_input = 2, needs_room = 3 };
  *decoded = 0;
  pthread_once(&loading, load);
  if (!is_loaded || !bytes) return NULL;
  void *decoder = brotli.BrotliDecoderCreateInstance(NULL, NULL, NULL);
  if (!decoder) return NULL;
  uint8_t *all = NULL;
  size_t room = 0, used = 0;
  int result = needs_room;
  while (result == needs_room && used <= most) {
    if (used == room) {
      room = room ? room * 2 : 65536;
      if (room > most) room = most + 1;
      if (room <= used) break;
      uint8_t *grown = realloc(all, room);
      if (!grown) break;
      all = grown;
    }
    size_t left = room - used;
    uint8_t *next = all + used;
    result = brotli.BrotliDecoderDecompressStream(decoder, &count, &bytes, &left, &next, NULL);
    used = room - left;
  }
  brotli.BrotliDecoderDestroyInstance(decoder);
  // Of data cut off in the middle, what came stays.
  if (result == failed || used == 0) {
    free(all);
    return NULL;
  }
  *decoded = used;
  return all;
}
