#ifndef MAIL_H
#define MAIL_H

#include <stddef.h>
#include <stdint.h>

/// A mail message that was parsed, as a list of its entities in reading order.
struct mail;

/// One entity of a message: the message itself, a multipart, an attached message or a part with content.
struct mail_entity {
  /// The number of the entity that contains this one; -1 for the message itself.
  int32_t parent;
  /// Whether it is a message with a header of its own: the outermost one, or an attached one.
  int32_t is_message;
  /// Whether it contains others, and so has no content of its own.
  int32_t is_container;
  /// The media type, as in "text/html"; NULL for a message.
  const char *_Nullable type;
  /// The parameters and header fields that it states; NULL where it states none.
  const char *_Nullable charset;
  const char *_Nullable location;
  const char *_Nullable file_name;
  const char *_Nullable disposition;
};

/// Whether GMime is installed; it is loaded at the first call.
int mail_is_available(void);

/// Parses a message, which must stay in memory as long as the result is used; NULL if GMime is missing.
///
/// Entities beyond `most` and those nested more deeply than `deepest` are left out.
struct mail *_Nullable mail_read(const char *_Nonnull bytes, size_t count, int32_t most, int32_t deepest);

/// The number of entities, and of those left out.
int32_t mail_count(const struct mail *_Nonnull mail);
int32_t mail_left_out(const struct mail *_Nonnull mail);

/// Returns an entity, whose strings are valid as long as the message.
struct mail_entity mail_entity_at(const struct mail *_Nonnull mail, int32_t number);

/// Returns the decoded value of a header field in UTF-8, valid as long as the message; NULL if there is none.
const char *_Nullable mail_header(const struct mail *_Nonnull mail, int32_t number, const char *_Nonnull name);

/// Returns the content of a part without its transfer encoding, to be freed by `free`, and its size; NULL if none.
uint8_t *_Nullable mail_content(const struct mail *_Nonnull mail, int32_t number, size_t *_Nonnull count);

void mail_free(struct mail *_Nullable mail);

#endif
