#include "packed.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>

/// The functions of libarchive that are called; it is opened at its first use, as it brings many libraries along.
static struct {
  __typeof__(&archive_read_new) archive_read_new;
  __typeof__(&archive_read_support_filter_gzip) archive_read_support_filter_gzip;
  __typeof__(&archive_read_support_filter_bzip2) archive_read_support_filter_bzip2;
  __typeof__(&archive_read_support_filter_xz) archive_read_support_filter_xz;
  __typeof__(&archive_read_support_filter_zstd) archive_read_support_filter_zstd;
  __typeof__(&archive_read_support_format_zip) archive_read_support_format_zip;
  __typeof__(&archive_read_support_format_tar) archive_read_support_format_tar;
  __typeof__(&archive_read_support_format_7zip) archive_read_support_format_7zip;
  __typeof__(&archive_read_support_format_raw) archive_read_support_format_raw;
  __typeof__(&archive_read_open) archive_read_open;
  __typeof__(&archive_read_next_header) archive_read_next_header;
  __typeof__(&archive_read_data) archive_read_data;
  __typeof__(&archive_read_free) archive_read_free;
  __typeof__(&archive_error_string) archive_error_string;
  __typeof__(&archive_entry_pathname) archive_entry_pathname;
  __typeof__(&archive_entry_pathname_utf8) archive_entry_pathname_utf8;
  __typeof__(&archive_entry_size) archive_entry_size;
  __typeof__(&archive_entry_size_is_set) archive_entry_size_is_set;
  __typeof__(&archive_entry_filetype) archive_entry_filetype;
  __typeof__(&archive_entry_is_encrypted) archive_entry_is_encrypted;
} lib;

static int is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *library = dlopen("libarchive.2.dylib", RTLD_LAZY | RTLD_LOCAL);
#else
  void *library = dlopen("libarchive.so.13", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (!library) return;
#define FIND(function) \
  lib.function = (__typeof__(lib.function))dlsym(library, #function); \
  if (!lib.function) return
  FIND(archive_read_new);
  FIND(archive_read_support_filter_gzip);
  FIND(archive_read_support_filter_bzip2);
  FIND(archive_read_support_filter_xz);
  FIND(archive_read_support_filter_zstd);
  FIND(archive_read_support_format_zip);
  FIND(archive_read_support_format_tar);
  FIND(archive_read_support_format_7zip);
  FIND(archive_read_support_format_raw);
  FIND(archive_read_open);
  FIND(archive_read_next_header);
  FIND(archive_read_data);
  FIND(archive_read_free);
  FIND(archive_error_string);
  FIND(archive_entry_pathname);
  FIND(archive_entry_pathname_utf8);
  FIND(archive_entry_size);
  FIND(archive_entry_size_is_set);
  FIND(archive_entry_filetype);
  FIND(archive_entry_is_encrypted);
#undef FIND
  is_loaded = 1;
}

struct packed {
  struct archive *archive;
  packed_pull pull;
  void *context;
};

int packed_is_available(void) {
  pthread_once(&loading, load);
  return is_loaded;
}

static la_ssize_t pulled(struct archive *archive, void *data, const void **bytes) {
  (void)archive;
  struct packed *packed = data;
  return packed->pull(packed->context, bytes);
}

struct packed *packed_open(packed_pull pull, void *context, int is_raw) {
  if (!packed_is_available()) return NULL;
  struct packed *packed = calloc(1, sizeof *packed);
  if (!packed) return NULL;
  packed->pull = pull;
  packed->context = context;
  packed->archive = lib.archive_read_new();
  if (packed->archive) {
    // Not all filters: some of them start programs.
    lib.archive_read_support_filter_gzip(packed->archive);
    lib.archive_read_support_filter_bzip2(packed->archive);
    lib.archive_read_support_filter_xz(packed->archive);
    lib.archive_read_support_filter_zstd(packed->archive);
    lib.archive_read_support_format_zip(packed->archive);
    lib.archive_read_support_format_tar(packed->archive);
    lib.archive_read_support_format_7zip(packed->archive);
    if (is_raw) lib.archive_read_support_format_raw(packed->archive);
  }
  if (!packed->archive) {
    free(packed);
    return NULL;
  }
  // A fault shows at the first member, with its words.
  lib.archive_read_open(packed->archive, packed, NULL, pulled, NULL);
  return packed;
}

int packed_next(struct packed *packed, const char **name, int64_t *size, int *is_file, int *is_encrypted) {
  struct archive_entry *entry = NULL;
  int result = lib.archive_read_next_header(packed->archive, &entry);
  if (result == ARCHIVE_EOF) return 0;
  if ((result != ARCHIVE_OK && result != ARCHIVE_WARN) || !entry) return -1;
  *name = lib.archive_entry_pathname_utf8(entry);
  if (!*name) *name = lib.archive_entry_pathname(entry);
  *size = lib.archive_entry_size_is_set(entry) ? lib.archive_entry_size(entry) : -1;
  *is_file = lib.archive_entry_filetype(entry) == S_IFREG;
  *is_encrypted = lib.archive_entry_is_encrypted(entry) != 0;
  return 1;
}

long packed_read(struct packed *packed, void *buffer, size_t room) {
  return (long)lib.archive_read_data(packed->archive, buffer, room);
}

const char *packed_fault(struct packed *packed) {
  const char *words = lib.archive_error_string(packed->archive);
  return words ? words : "damaged";
}

void packed_close(struct packed *packed) {
  if (!packed) return;
  lib.archive_read_free(packed->archive);
  free(packed);
}
