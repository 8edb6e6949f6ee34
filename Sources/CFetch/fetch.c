#include "fetch.h"

#include <dlfcn.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/// The functions of libcurl that are called, declared here so that its headers are not needed; it is opened at its
/// first use, as it brings many libraries along.
static struct {
  int (*curl_global_init)(long);
  void *(*curl_easy_init)(void);
  int (*curl_easy_setopt)(void *, int, ...);
  int (*curl_easy_perform)(void *);
  int (*curl_easy_getinfo)(void *, int, ...);
  void (*curl_easy_cleanup)(void *);
  const char *(*curl_easy_strerror)(int);
} curl;

/// The options and results of libcurl that are used, by the numbers of its stable interface.
enum {
  OPT_TIMEOUT = 13, OPT_NOPROGRESS = 43, OPT_FOLLOWLOCATION = 52, OPT_MAXREDIRS = 68, OPT_CONNECTTIMEOUT = 78,
  OPT_NOSIGNAL = 99, OPT_PROTOCOLS = 181, OPT_REDIR_PROTOCOLS = 182,
  OPT_WRITEDATA = 10001, OPT_XFERINFODATA = 10057, OPT_URL = 10002, OPT_USERAGENT = 10018, OPT_OPENSOCKETDATA = 10164, OPT_NOPROXY = 10177,
  OPT_ACCEPT_ENCODING = 10102, OPT_WRITEFUNCTION = 20011, OPT_OPENSOCKETFUNCTION = 20163, OPT_XFERINFOFUNCTION = 20219,
  INFO_EFFECTIVE_URL = 0x100001, INFO_CONTENT_TYPE = 0x100012, INFO_RESPONSE_CODE = 0x200002,
  HTTP_AND_HTTPS = 1 | 2,
  UNKNOWN_HOST = 6, UNREACHABLE = 7, TIMED_OUT = 28, TOO_MANY_REDIRECTS = 47, UNTRUSTED = 60, NO_CERTIFICATES = 77,
};

static int is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *library = dlopen("libcurl.4.dylib", RTLD_LAZY | RTLD_LOCAL);
#else
  void *library = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (!library) return;
#define FIND(function) \
  *(void **)&curl.function = dlsym(library, #function); \
  if (!curl.function) return
  FIND(curl_global_init);
  FIND(curl_easy_init);
  FIND(curl_easy_setopt);
  FIND(curl_easy_perform);
  FIND(curl_easy_getinfo);
  FIND(curl_easy_cleanup);
  FIND(curl_easy_strerror);
#undef FIND
  is_loaded = curl.curl_global_init(3) == 0;
}

int fetch_is_available(void) {
  pthread_once(&loading, load);
  return is_loaded;
}

/// A request on its way.
struct request {
  struct fetch_limits limits;
  struct fetched *fetched;
  size_t room;
  int met_private, is_too_large, is_stopped;
};

static int is_private_v4(const uint8_t *a) {
  return a[0] == 0 || a[0] == 10 || a[0] == 127 || a[0] >= 224 || (a[0] == 100 && (a[1] & 0xC0) == 64)
    || (a[0] == 169 && a[1] == 254) || (a[0] == 172 && (a[1] & 0xF0) == 16) || (a[0] == 192 && a[1] == 168)
    || (a[0] == 192 && a[1] == 0 && a[2] == 0) || (a[0] == 198 && (a[1] & 0xFE) == 18);
}

static int is_private_v6(const uint8_t *a) {
  static const uint8_t zeros[12], translated[12] = {0, 0x64, 0xFF, 0x9B};
  if (!memcmp(a, zeros, 10) && a[10] == 0xFF && a[11] == 0xFF) return is_private_v4(a + 12);
  if (!memcmp(a, translated, 12)) return is_private_v4(a + 12);
  if (a[0] == 0x20 && a[1] == 0x02) return is_private_v4(a + 2);
  return !memcmp(a, zeros, 12) || (a[0] & 0xFE) == 0xFC || (a[0] == 0xFE && (a[1] & 0x80)) || a[0] == 0xFF;
}

/// The address to which a socket will be connected, as libcurl lays it out.
struct target {
  int family, type, protocol;
  unsigned int count;
  struct sockaddr address;
};

/// Opens the socket of a connection, after every redirect and whatever name led there.
static int open_socket(void *context, int purpose, struct target *target) {
  (void)purpose;
  struct request *request = context;
  if (!request->limits.allows_private) {
    int is_private = 1;
    const void *address = &target->address;
    if (target->family == AF_INET)
      is_private = is_private_v4((const uint8_t *)&((const struct sockaddr_in *)address)->sin_addr);
    if (target->family == AF_INET6)
      is_private = is_private_v6((const uint8_t *)&((const struct sockaddr_in6 *)address)->sin6_addr);
    if (is_private) {
      request->met_private = 1;
      return -1;
    }
  }
  return socket(target->family, target->type, target->protocol);
}

static size_t take(const char *bytes, size_t size, size_t number, void *context) {
  struct request *request = context;
  struct fetched *fetched = request->fetched;
  size_t count = size * number;
  if (count > request->limits.most_bytes - fetched->count) {
    request->is_too_large = 1;
    return 0;
  }
  if (fetched->count + count > request->room) {
    size_t wider = (fetched->count + count) * 2;
    uint8_t *grown = realloc(fetched->bytes, wider);
    if (!grown) return 0;
    fetched->bytes = grown;
    request->room = wider;
  }
  memcpy(fetched->bytes + fetched->count, bytes, count);
  fetched->count += count;
  return count;
}

static int progress(void *context, int64_t a, int64_t b, int64_t c, int64_t d) {
  (void)a, (void)b, (void)c, (void)d;
  struct request *request = context;
  if (!request->limits.is_stopped || !request->limits.is_stopped()) return 0;
  return request->is_stopped = 1;
}

static int has_proxy(void) {
  static const char *names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return 1;
  }
  return 0;
}

struct fetched fetch_get(const char *address, struct fetch_limits limits) {
  struct fetched fetched = {.outcome = FETCH_MISSING_LIBRARY};
  if (!fetch_is_available()) return fetched;
  fetched.outcome = FETCH_FAILED;
  void *handle = curl.curl_easy_init();
  if (!handle) return fetched;
  struct request request = {.limits = limits, .fetched = &fetched};
  if (has_proxy()) {
    // The proxy itself may have a private address; everything goes through it, and it decides what can be reached.
    request.limits.allows_private = 1;
    curl.curl_easy_setopt(handle, OPT_NOPROXY, "");
  }
  curl.curl_easy_setopt(handle, OPT_URL, address);
  curl.curl_easy_setopt(handle, OPT_PROTOCOLS, (long)HTTP_AND_HTTPS);
  curl.curl_easy_setopt(handle, OPT_REDIR_PROTOCOLS, (long)HTTP_AND_HTTPS);
  curl.curl_easy_setopt(handle, OPT_FOLLOWLOCATION, 1L);
  curl.curl_easy_setopt(handle, OPT_MAXREDIRS, limits.redirects);
  curl.curl_easy_setopt(handle, OPT_TIMEOUT, limits.seconds);
  curl.curl_easy_setopt(handle, OPT_CONNECTTIMEOUT, limits.seconds);
  curl.curl_easy_setopt(handle, OPT_NOSIGNAL, 1L);
  curl.curl_easy_setopt(handle, OPT_ACCEPT_ENCODING, "");
  curl.curl_easy_setopt(handle, OPT_USERAGENT, "newshound");
  curl.curl_easy_setopt(handle, OPT_WRITEFUNCTION, take);
  curl.curl_easy_setopt(handle, OPT_WRITEDATA, &request);
  curl.curl_easy_setopt(handle, OPT_OPENSOCKETFUNCTION, open_socket);
  curl.curl_easy_setopt(handle, OPT_OPENSOCKETDATA, &request);
  curl.curl_easy_setopt(handle, OPT_NOPROGRESS, 0L);
  curl.curl_easy_setopt(handle, OPT_XFERINFOFUNCTION, progress);
  curl.curl_easy_setopt(handle, OPT_XFERINFODATA, &request);
  int result = curl.curl_easy_perform(handle);
  if (result == 0) fetched.outcome = FETCH_DONE;
  else if (request.is_too_large) fetched.outcome = FETCH_TOO_LARGE;
  else if (request.is_stopped) fetched.outcome = FETCH_STOPPED;
  else if (result == TOO_MANY_REDIRECTS) fetched.outcome = FETCH_TOO_MANY_REDIRECTS;
  else if (result == TIMED_OUT) fetched.outcome = FETCH_TIMED_OUT;
  else if (request.met_private) fetched.outcome = FETCH_PRIVATE;
  else if (result == UNKNOWN_HOST) fetched.outcome = FETCH_UNKNOWN_HOST;
  else if (result == UNREACHABLE) fetched.outcome = FETCH_UNREACHABLE;
  else if (result == UNTRUSTED || result == NO_CERTIFICATES) fetched.outcome = FETCH_UNTRUSTED;
  else fetched.reason = strdup(curl.curl_easy_strerror(result));
  const char *words = NULL;
  curl.curl_easy_getinfo(handle, INFO_RESPONSE_CODE, &fetched.status);
  if (curl.curl_easy_getinfo(handle, INFO_EFFECTIVE_URL, &words) == 0 && words) fetched.address = strdup(words);
  words = NULL;
  if (curl.curl_easy_getinfo(handle, INFO_CONTENT_TYPE, &words) == 0 && words) fetched.type = strdup(words);
  curl.curl_easy_cleanup(handle);
  return fetched;
}

void fetch_free(struct fetched fetched) {
  free(fetched.bytes);
  free(fetched.address);
  free(fetched.type);
  free(fetched.reason);
}
