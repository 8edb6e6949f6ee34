#include "markup.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// The functions of libxml2 that are called.
///
/// The library is opened at its first use: it brings 30 MB of Unicode tables along, which a start need not wait for.
static struct {
  __typeof__(&htmlNewParserCtxt) htmlNewParserCtxt;
  __typeof__(&htmlCtxtReadMemory) htmlCtxtReadMemory;
  __typeof__(&htmlEntityLookup) htmlEntityLookup;
  __typeof__(&xmlInitParser) xmlInitParser;
  __typeof__(&xmlNewParserCtxt) xmlNewParserCtxt;
  __typeof__(&xmlCtxtReadMemory) xmlCtxtReadMemory;
  __typeof__(&xmlCtxtGetLastError) xmlCtxtGetLastError;
  __typeof__(&xmlFreeParserCtxt) xmlFreeParserCtxt;
  __typeof__(&xmlFreeDoc) xmlFreeDoc;
} xml;

static int is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *library = dlopen("libxml2.2.dylib", RTLD_LAZY | RTLD_LOCAL);
#else
  void *library = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
  if (!library) library = dlopen("libxml2.so.16", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (!library) return;
#define FIND(function) \
  xml.function = (__typeof__(xml.function))dlsym(library, #function); \
  if (!xml.function) return
  FIND(htmlNewParserCtxt);
  FIND(htmlCtxtReadMemory);
  FIND(htmlEntityLookup);
  FIND(xmlInitParser);
  FIND(xmlNewParserCtxt);
  FIND(xmlCtxtReadMemory);
  FIND(xmlCtxtGetLastError);
  FIND(xmlFreeParserCtxt);
  FIND(xmlFreeDoc);
#undef FIND
  xml.xmlInitParser();
  is_loaded = 1;
}

int markup_is_available(void) {
  pthread_once(&loading, load);
  return is_loaded;
}

/// A tree that is being built, with the room of its arrays.
struct builder {
  struct markup_tree *tree;
  int32_t node_room, attribute_room, name_room;
  size_t text_room;
  /// Open-addressed hash table of names, by content.
  int32_t *slots;
  int32_t slot_count;
  int failed;
};

static int make_room(struct builder *builder, void **array, int32_t *room, int32_t count, size_t size) {
  if (count < *room) return 1;
  if (*room > INT32_MAX / 4) return builder->failed = 1, 0;
  int32_t wider = *room ? *room * 2 : 256;
  void *grown = realloc(*array, (size_t)wider * size);
  if (!grown) return builder->failed = 1, 0;
  *array = grown;
  *room = wider;
  return 1;
}

static void add_text(struct builder *builder, const char *bytes, size_t count) {
  struct markup_tree *tree = builder->tree;
  if (builder->failed || !count) return;
  if (tree->text_count + count > (size_t)UINT32_MAX / 2) {
    builder->failed = 1;
    return;
  }
  if (tree->text_count + count > builder->text_room) {
    size_t wider = (builder->text_room + count) * 2;
    char *grown = realloc(tree->text, wider);
    if (!grown) {
      builder->failed = 1;
      return;
    }
    tree->text = grown;
    builder->text_room = wider;
  }
  memcpy(tree->text + tree->text_count, bytes, count);
  tree->text_count += count;
}

static uint32_t hash(const char *name) {
  uint32_t value = 2166136261u;
  for (; *name; name++) value = (value ^ (unsigned char)*name) * 16777619u;
  return value;
}

static int32_t number_of(struct builder *builder, const xmlChar *given) {
  struct markup_tree *tree = builder->tree;
  if (!given || builder->failed) return -1;
  const char *name = (const char *)given;
  if ((tree->name_count + 1) * 2 > builder->slot_count) {
    int32_t wider = builder->slot_count ? builder->slot_count * 2 : 256;
    int32_t *slots = malloc((size_t)wider * sizeof *slots);
    if (!slots) return builder->failed = 1, -1;
    for (int32_t i = 0; i < wider; i++) slots[i] = -1;
    for (int32_t i = 0; i < tree->name_count; i++) {
      uint32_t place = hash(tree->names[i]) & (uint32_t)(wider - 1);
      while (slots[place] >= 0) place = (place + 1) & (uint32_t)(wider - 1);
      slots[place] = i;
    }
    free(builder->slots);
    builder->slots = slots;
    builder->slot_count = wider;
  }
  uint32_t place = hash(name) & (uint32_t)(builder->slot_count - 1);
  while (builder->slots[place] >= 0) {
    if (!strcmp(tree->names[builder->slots[place]], name)) return builder->slots[place];
    place = (place + 1) & (uint32_t)(builder->slot_count - 1);
  }
  if (!make_room(builder, (void **)&tree->names, &builder->name_room, tree->name_count, sizeof *tree->names)) return -1;
  char *copy = strdup(name);
  if (!copy) return builder->failed = 1, -1;
  tree->names[tree->name_count] = copy;
  builder->slots[place] = tree->name_count;
  return tree->name_count++;
}

/// Adds the UTF-8 bytes of an HTML entity that XML does not know.
static void add_entity(struct builder *builder, const xmlChar *name) {
  const htmlEntityDesc *entity = xml.htmlEntityLookup(name);
  unsigned value = entity ? entity->value : 0;
  char bytes[3];
  if (!value || value > 0xFFFF) return;
  if (value < 0x80) {
    bytes[0] = (char)value;
    add_text(builder, bytes, 1);
  } else if (value < 0x800) {
    bytes[0] = (char)(0xC0 | value >> 6), bytes[1] = (char)(0x80 | (value & 0x3F));
    add_text(builder, bytes, 2);
  } else {
    bytes[0] = (char)(0xE0 | value >> 12), bytes[1] = (char)(0x80 | (value >> 6 & 0x3F));
    bytes[2] = (char)(0x80 | (value & 0x3F));
    add_text(builder, bytes, 3);
  }
}

static void add_content(struct builder *builder, const xmlNode *node) {
  if (node->type == XML_ENTITY_REF_NODE) {
    add_entity(builder, node->name);
  } else if (node->content) {
    add_text(builder, (const char *)node->content, strlen((const char *)node->content));
  }
}

static int32_t add_node(struct builder *builder, const xmlNode *node, int32_t parent, int32_t before) {
  struct markup_tree *tree = builder->tree;
  if (!make_room(builder, (void **)&tree->nodes, &builder->node_room, tree->node_count, sizeof *tree->nodes)) return -1;
  int32_t number = tree->node_count++;
  struct markup_node *added = &tree->nodes[number];
  *added = (struct markup_node){
    .parent = parent, .first_child = -1, .next = -1, .name = -1, .name_space = -1,
    .first_attribute = tree->attribute_count, .line = node->line,
  };
  if (before >= 0) {
    tree->nodes[before].next = number;
  } else if (parent >= 0) {
    tree->nodes[parent].first_child = number;
  }
  if (node->type != XML_ELEMENT_NODE) {
    size_t start = tree->text_count;
    add_content(builder, node);
    added->text_start = (uint32_t)start;
    added->text_count = (uint32_t)(tree->text_count - start);
    return number;
  }
  added->name = number_of(builder, node->name);
  if (node->ns) added->name_space = number_of(builder, node->ns->href);
  for (const xmlAttr *attribute = node->properties; attribute && !builder->failed; attribute = attribute->next) {
    if (!make_room(
          builder, (void **)&tree->attributes, &builder->attribute_room, tree->attribute_count, sizeof *tree->attributes
        ))
      break;
    size_t start = tree->text_count;
    for (const xmlNode *part = attribute->children; part; part = part->next) add_content(builder, part);
    tree->attributes[tree->attribute_count++] = (struct markup_attribute){
      .name = number_of(builder, attribute->name),
      .value_start = (uint32_t)start,
      .value_count = (uint32_t)(tree->text_count - start),
    };
    added->attribute_count++;
  }
  return number;
}

static int is_kept(const xmlNode *node) {
  return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE
    || node->type == XML_ENTITY_REF_NODE || node->type == XML_COMMENT_NODE;
}

/// Adds all nodes below `root` without recursion.
static void add_all(struct builder *builder, const xmlNode *root) {
  // The number of the open element at each depth, and of its last child so far.
  int32_t open[markup_deepest + 1], last[markup_deepest + 1];
  int depth = 0, deeper = 0;
  const xmlNode *node = root;
  open[0] = add_node(builder, root, -1, -1);
  last[0] = -1;
  const xmlNode *child = root->children;
  if (root->type != XML_ELEMENT_NODE) return;
  while (!builder->failed) {
    if (child) {
      if (!is_kept(child)) {
        child = child->next;
        continue;
      }
      int32_t number = add_node(builder, child, open[depth], last[depth]);
      if (number < 0) return;
      last[depth] = number;
      if (child->type == XML_COMMENT_NODE) {
        static const xmlChar comment[] = "!--";
        builder->tree->nodes[number].name = number_of(builder, comment);
      }
      if (child->type == XML_ELEMENT_NODE && child->children) {
        if (depth < markup_deepest) {
          depth++;
          open[depth] = number;
          last[depth] = -1;
        } else {
          deeper++;
        }
        node = child;
        child = child->children;
        continue;
      }
      child = child->next;
      continue;
    }
    if (node == root) return;
    if (deeper > 0) deeper--;
    else depth--;
    child = node->next;
    node = node->parent;
  }
}

struct markup_tree *markup_read(
  const char *bytes, size_t count, int is_xml, int recovers, const char *encoding
) {
  if (!markup_is_available() || count > INT32_MAX) return NULL;
  xmlParserCtxtPtr context = is_xml ? xml.xmlNewParserCtxt() : xml.htmlNewParserCtxt();
  if (!context) return NULL;
  int quiet = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET;
  xmlDocPtr document = is_xml
    ? xml.xmlCtxtReadMemory(
        context, bytes, (int)count, NULL, encoding, quiet | XML_PARSE_NOCDATA | (recovers ? XML_PARSE_RECOVER : 0)
      )
    : xml.htmlCtxtReadMemory(
        context, bytes, (int)count, NULL, encoding,
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT
      );
  struct markup_tree *tree = calloc(1, sizeof *tree);
  struct builder builder = {.tree = tree};
  const xmlNode *root = document ? document->children : NULL;
  while (root && root->type != XML_ELEMENT_NODE) root = root->next;
  if (tree && is_xml) {
    const xmlError *fault = xml.xmlCtxtGetLastError(context);
    if (fault && fault->message) {
      strncpy(tree->fault, fault->message, sizeof tree->fault - 1);
      tree->fault_line = fault->line;
    }
  }
  if (tree && root) add_all(&builder, root);
  free(builder.slots);
  if (document) xml.xmlFreeDoc(document);
  xml.xmlFreeParserCtxt(context);
  if (!tree || !root || builder.failed) {
    markup_free(tree);
    return NULL;
  }
  return tree;
}

int markup_scan(const char *bytes, size_t count, const struct markup_events *events, void *reader) {
  if (!markup_is_available() || count > INT32_MAX) return 0;
  htmlParserCtxtPtr context = xml.htmlNewParserCtxt();
  if (!context) return 0;
  memset(context->sax, 0, sizeof *context->sax);
  context->sax->startElement = (startElementSAXFunc)events->begin;
  context->sax->endElement = (endElementSAXFunc)events->end;
  context->sax->characters = (charactersSAXFunc)events->text;
  context->sax->ignorableWhitespace = (ignorableWhitespaceSAXFunc)events->text;
  context->sax->cdataBlock = (cdataBlockSAXFunc)events->text;
  context->userData = reader;
  xmlDocPtr document = xml.htmlCtxtReadMemory(
    context, bytes, (int)count, NULL, "UTF-8",
    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD
  );
  if (document) xml.xmlFreeDoc(document);
  xml.xmlFreeParserCtxt(context);
  return 1;
}

void markup_free(struct markup_tree *tree) {
  if (!tree) return;
  for (int32_t i = 0; i < tree->name_count; i++) free((char *)tree->names[i]);
  free(tree->names);
  free(tree->nodes);
  free(tree->attributes);
  free(tree->text);
  free(tree);
}
