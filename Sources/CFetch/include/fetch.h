#ifndef FETCH_H
#define FETCH_H

#include <stddef.h>
#include <stdint.h>

/// What a request may do and take.
struct fetch_limits {
  size_t most_bytes;
  long seconds, redirects;
  /// Whether addresses of this machine and of private networks may be reached.
  int allows_private;
  /// Returns nonzero where the transfer shall stop; called about once a second.
  int (*_Nullable is_stopped)(void);
};

/// The ways in which a request ends.
enum {
  FETCH_DONE,
  FETCH_MISSING_LIBRARY,
  FETCH_PRIVATE,
  FETCH_TOO_LARGE,
  FETCH_TOO_MANY_REDIRECTS,
  FETCH_TIMED_OUT,
  FETCH_STOPPED,
  FETCH_UNKNOWN_HOST,
  FETCH_UNREACHABLE,
  FETCH_UNTRUSTED,
  FETCH_FAILED,
};

/// The outcome of a request.
struct fetched {
  int outcome;
  /// The status of the last answer, as in 404.
  long status;
  /// The body without its content encoding; NULL if there is none.
  uint8_t *_Nullable bytes;
  size_t count;
  /// The address after all redirects, the media type, and the reason of a failure; NULL where unknown.
  char *_Nullable address;
  char *_Nullable type;
  char *_Nullable reason;
};

/// Whether libcurl is installed; it is loaded at the first call.
int fetch_is_available(void);

/// Gets what is at an http or https address; the result is freed by `fetch_free`.
struct fetched fetch_get(const char *_Nonnull address, struct fetch_limits limits);

void fetch_free(struct fetched fetched);

#endif
