#include "mail.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

/// The functions of GMime and GLib that are called, declared here so that the headers of both are not needed.
///
/// The library is opened at its first use. All its objects are opaque; `gboolean` is an `int`, and `GType` a word.
static struct {
  void (*g_mime_init)(void);
  void *(*g_mime_stream_mem_new_with_buffer)(const char *, size_t);
  void *(*g_mime_stream_mem_new)(void);
  struct { uint8_t *data; unsigned int len; } *(*g_mime_stream_mem_get_byte_array)(void *);
  void *(*g_mime_parser_new_with_stream)(void *);
  void *(*g_mime_parser_construct_message)(void *, void *);
  void *(*g_mime_message_get_mime_part)(void *);
  size_t (*g_mime_message_get_type)(void);
  size_t (*g_mime_multipart_get_type)(void);
  int (*g_mime_multipart_get_count)(void *);
  void *(*g_mime_multipart_get_part)(void *, int);
  size_t (*g_mime_message_part_get_type)(void);
  void *(*g_mime_message_part_get_message)(void *);
  size_t (*g_mime_part_get_type)(void);
  const char *(*g_mime_part_get_filename)(void *);
  const char *(*g_mime_part_get_content_location)(void *);
  void *(*g_mime_part_get_content)(void *);
  ssize_t (*g_mime_data_wrapper_write_to_stream)(void *, void *);
  void *(*g_mime_object_get_content_type)(void *);
  const char *(*g_mime_object_get_content_type_parameter)(void *, const char *);
  const char *(*g_mime_object_get_disposition)(void *);
  const char *(*g_mime_object_get_header)(void *, const char *);
  char *(*g_mime_content_type_get_mime_type)(void *);
  int (*g_type_check_instance_is_a)(void *, size_t);
  void (*g_object_unref)(void *);
  void (*g_free)(void *);
  void *(*g_log_set_default_handler)(void (*)(const char *, int, const char *, void *), void *);
} lib;

static int is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

/// Keeps the warnings of the library about damaged messages off the terminal.
static void be_silent(const char *domain, int level, const char *words, void *context) {
  (void)domain, (void)level, (void)words, (void)context;
}

static void load(void) {
#ifdef __APPLE__
  void *library = dlopen("libgmime-3.0.0.dylib", RTLD_LAZY | RTLD_LOCAL);
#else
  void *library = dlopen("libgmime-3.0.so.0", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (!library) return;
#define FIND(function) \
  *(void **)&lib.function = dlsym(library, #function); \
  if (!lib.function) return
  FIND(g_mime_init);
  FIND(g_mime_stream_mem_new_with_buffer);
  FIND(g_mime_stream_mem_new);
  FIND(g_mime_stream_mem_get_byte_array);
  FIND(g_mime_parser_new_with_stream);
  FIND(g_mime_parser_construct_message);
  FIND(g_mime_message_get_mime_part);
  FIND(g_mime_message_get_type);
  FIND(g_mime_multipart_get_type);
  FIND(g_mime_multipart_get_count);
  FIND(g_mime_multipart_get_part);
  FIND(g_mime_message_part_get_type);
  FIND(g_mime_message_part_get_message);
  FIND(g_mime_part_get_type);
  FIND(g_mime_part_get_filename);
  FIND(g_mime_part_get_content_location);
  FIND(g_mime_part_get_content);
  FIND(g_mime_data_wrapper_write_to_stream);
  FIND(g_mime_object_get_content_type);
  FIND(g_mime_object_get_content_type_parameter);
  FIND(g_mime_object_get_disposition);
  FIND(g_mime_object_get_header);
  FIND(g_mime_content_type_get_mime_type);
  FIND(g_type_check_instance_is_a);
  FIND(g_object_unref);
  FIND(g_free);
  FIND(g_log_set_default_handler);
#undef FIND
  lib.g_log_set_default_handler(be_silent, NULL);
  lib.g_mime_init();
  is_loaded = 1;
}

int mail_is_available(void) {
  pthread_once(&loading, load);
  return is_loaded;
}

/// An entity with the object that it stands for, which the message owns, and its media type, which is freed.
struct entry {
  struct mail_entity entity;
  void *object;
  char *type;
};

struct mail {
  void *message;
  struct entry *entries;
  int32_t count, room, most, deepest, left_out;
};

static int is_a(void *object, size_t type) { return object && lib.g_type_check_instance_is_a(object, type); }

/// Adds an entity and those in it; the depth is limited, so that the recursion is.
static void add(struct mail *mail, void *object, int32_t parent, int32_t depth) {
  if (!object) return;
  if (mail->count >= mail->most || depth > mail->deepest) {
    mail->left_out++;
    return;
  }
  if (mail->count == mail->room) {
    int32_t wider = mail->room ? mail->room * 2 : 16;
    struct entry *grown = realloc(mail->entries, (size_t)wider * sizeof *grown);
    if (!grown) return;
    mail->entries = grown;
    mail->room = wider;
  }
  int32_t number = mail->count++;
  struct entry *entry = &mail->entries[number];
  *entry = (struct entry){.object = object, .entity = {.parent = parent}};
  if (is_a(object, lib.g_mime_message_get_type())) {
    entry->entity.is_message = entry->entity.is_container = 1;
    add(mail, lib.g_mime_message_get_mime_part(object), number, depth + 1);
    return;
  }
  void *type = lib.g_mime_object_get_content_type(object);
  if (type) entry->type = lib.g_mime_content_type_get_mime_type(type);
  entry->entity.type = entry->type;
  entry->entity.disposition = lib.g_mime_object_get_disposition(object);
  entry->entity.charset = lib.g_mime_object_get_content_type_parameter(object, "charset");
  if (is_a(object, lib.g_mime_multipart_get_type())) {
    entry->entity.is_container = 1;
    int count = lib.g_mime_multipart_get_count(object);
    for (int i = 0; i < count; i++) add(mail, lib.g_mime_multipart_get_part(object, i), number, depth + 1);
  } else if (is_a(object, lib.g_mime_message_part_get_type())) {
    entry->entity.is_container = 1;
    add(mail, lib.g_mime_message_part_get_message(object), number, depth + 1);
  } else if (is_a(object, lib.g_mime_part_get_type())) {
    entry->entity.file_name = lib.g_mime_part_get_filename(object);
    entry->entity.location = lib.g_mime_part_get_content_location(object);
  }
}

struct mail *mail_read(const char *bytes, size_t count, int32_t most, int32_t deepest) {
  if (!mail_is_available()) return NULL;
  void *stream = lib.g_mime_stream_mem_new_with_buffer(bytes, count);
  if (!stream) return NULL;
  void *parser = lib.g_mime_parser_new_with_stream(stream);
  lib.g_object_unref(stream);
  if (!parser) return NULL;
  void *message = lib.g_mime_parser_construct_message(parser, NULL);
  lib.g_object_unref(parser);
  if (!message) return NULL;
  struct mail *mail = calloc(1, sizeof *mail);
  if (!mail) {
    lib.g_object_unref(message);
    return NULL;
  }
  mail->message = message;
  mail->most = most;
  mail->deepest = deepest;
  add(mail, message, -1, 0);
  return mail;
}

int32_t mail_count(const struct mail *mail) { return mail->count; }

int32_t mail_left_out(const struct mail *mail) { return mail->left_out; }

struct mail_entity mail_entity_at(const struct mail *mail, int32_t number) {
  if (number < 0 || number >= mail->count) return (struct mail_entity){.parent = -1, .is_container = 1};
  return mail->entries[number].entity;
}

const char *mail_header(const struct mail *mail, int32_t number, const char *name) {
  if (number < 0 || number >= mail->count) return NULL;
  return lib.g_mime_object_get_header(mail->entries[number].object, name);
}

uint8_t *mail_content(const struct mail *mail, int32_t number, size_t *count) {
  *count = 0;
  if (number < 0 || number >= mail->count || mail->entries[number].entity.is_container) return NULL;
  void *object = mail->entries[number].object;
  if (!is_a(object, lib.g_mime_part_get_type())) return NULL;
  void *content = lib.g_mime_part_get_content(object);
  void *stream = content ? lib.g_mime_stream_mem_new() : NULL;
  if (!stream) return NULL;
  lib.g_mime_data_wrapper_write_to_stream(content, stream);
  uint8_t *copy = NULL;
  __typeof__(lib.g_mime_stream_mem_get_byte_array(stream)) bytes = lib.g_mime_stream_mem_get_byte_array(stream);
  if (bytes && bytes->len) copy = malloc(bytes->len);
  if (copy) {
    memcpy(copy, bytes->data, bytes->len);
    *count = bytes->len;
  }
  lib.g_object_unref(stream);
  return copy;
}

void mail_free(struct mail *mail) {
  if (!mail) return;
  for (int32_t i = 0; i < mail->count; i++) lib.g_free(mail->entries[i].type);
  free(mail->entries);
  lib.g_object_unref(mail->message);
  free(mail);
}
