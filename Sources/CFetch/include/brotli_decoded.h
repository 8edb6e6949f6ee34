#ifndef BROTLI_DECODED_H
#define BROTLI_DECODED_H

#include <stddef.h>
#include <stdint.h>

/// Returns the bytes of brotli data, to be freed by `free`, and their number.
///
/// NULL if libbrotlidec, which comes with libcurl and is loaded at the first call, is missing, and for bytes that are
/// not brotli data. It stops after `most` bytes and one more.
uint8_t *_Nullable brotli_decoded(const uint8_t *_Nullable bytes, size_t count, size_t most, size_t *_Nonnull decoded);

#endif
