#ifndef MARKUP_H
#define MARKUP_H

#include <stddef.h>
#include <stdint.h>

/// A node of a parsed document: an element, or text.
///
/// Nodes are numbered in document order; -1 stands for none. Depth is limited: what is nested more deeply than
/// `markup_deepest` levels hangs on its ancestor there.
struct markup_node {
  int32_t parent, first_child, next;
  /// The local name as an index of `names`; -1 for text.
  int32_t name;
  /// The namespace as an index of `names`; -1 for none.
  int32_t name_space;
  int32_t first_attribute, attribute_count;
  /// The line in the source, where it is known.
  int32_t line;
  /// The place of a text node's UTF-8 bytes in `text`.
  uint32_t text_start, text_count;
};

/// An attribute: its local name as an index of `names`, and the place of its value in `text`.
struct markup_attribute {
  int32_t name;
  uint32_t value_start, value_count;
};

/// A parsed document in four arrays.
struct markup_tree {
  struct markup_node *_Nullable nodes;
  struct markup_attribute *_Nullable attributes;
  char *_Nullable text;
  /// Zero-terminated names of elements, attributes and namespaces.
  const char *_Nullable *_Nullable names;
  int32_t node_count, attribute_count, name_count;
  size_t text_count;
  /// The first fault of a document that is not well-formed, zero-terminated, and its line; empty if there is none.
  char fault[160];
  int32_t fault_line;
};

enum { markup_deepest = 240 };

/// Parses HTML, or XML with `is_xml`, with libxml2, which is loaded at the first call.
///
/// `encoding` may be NULL. Neither the network nor a document type definition is read, and no entity is expanded but
/// those of HTML. With `recovers`, faults of XML are mended. Returns NULL if there is no document in it.
struct markup_tree *_Nullable markup_read(
  const char *_Nonnull bytes, size_t count, int is_xml, int recovers, const char *_Nullable encoding
);

/// What a reader of HTML is told of, in document order.
struct markup_events {
  /// An element begins: its name, then names and values of its attributes in turn, up to NULL; both zero-terminated.
  void (*_Nonnull begin)(void *_Nullable, const unsigned char *_Nullable, const unsigned char *_Nullable *_Nullable);
  void (*_Nonnull end)(void *_Nullable, const unsigned char *_Nullable);
  void (*_Nonnull text)(void *_Nullable, const unsigned char *_Nullable, int);
};

/// Parses HTML in UTF-8 of any depth, and tells each element and text to `events` instead of keeping them.
///
/// Returns 0 if libxml2 is not installed.
int markup_scan(
  const char *_Nonnull bytes, size_t count, const struct markup_events *_Nonnull events, void *_Nullable reader
);

/// Whether libxml2 is installed.
int markup_is_available(void);

void markup_free(struct markup_tree *_Nullable tree);

#endif
