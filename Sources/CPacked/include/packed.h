#ifndef PACKED_H
#define PACKED_H

#include <stddef.h>
#include <stdint.h>

/// An archive (zip, tar, …) or a compressed stream that is read from its start, through libarchive.
struct packed;

/// Returns the next bytes, which stay valid until the next call, and their number; 0 at the end, below 0 on failure.
typedef long (*packed_pull)(void *_Nullable context, const void *_Nullable *_Nonnull bytes);

/// Whether libarchive is installed; it is loaded at the first call.
int packed_is_available(void);

/// Opens a stream of packed bytes; NULL if libarchive is missing or memory is out.
///
/// With `is_raw`, one compressed stream without an archive in it is a member too.
struct packed *_Nullable packed_open(packed_pull _Nonnull pull, void *_Nullable context, int is_raw);

/// Goes to the next member; returns 1, or 0 at the end, or -1 on a fault.
///
/// `name` is UTF-8 where the archive says so, and valid until the next call; `size` is -1 where it is not known.
int packed_next(
  struct packed *_Nonnull packed, const char *_Nullable *_Nonnull name, int64_t *_Nonnull size, int *_Nonnull is_file,
  int *_Nonnull is_encrypted
);

/// Reads bytes of the member into a buffer; returns their number, 0 at the end, below 0 on a fault.
long packed_read(struct packed *_Nonnull packed, void *_Nonnull buffer, size_t room);

/// The words of the last fault.
const char *_Nonnull packed_fault(struct packed *_Nonnull packed);

void packed_close(struct packed *_Nullable packed);

#endif
