/* The conversion between UTF-8 and wide characters, independent of the locale. */
#include "line_editor.h"

#include <stdlib.h>
#include <string.h>

/* Decodes one code point from at most `count` bytes; returns U+FFFD and uses one byte if they are invalid. */
static uint32_t decode(const unsigned char *bytes, size_t count, size_t *used) {
  unsigned char lead = bytes[0];
  size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  *used = 1;
  if (length == 1) return lead;
  if (length == 0 || length > count) return 0xFFFD;
  uint32_t value = lead & (0xFF >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return 0xFFFD;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0xFFFD;
  *used = length;
  return value;
}

wchar_t *wide_from_utf8(const char *text, size_t *count) {
  size_t bytes = strlen(text), used, n = 0;
  wchar_t *wide = calloc(bytes + 1, sizeof *wide);
  if (wide == NULL) return NULL;
  for (size_t i = 0; i < bytes; i += used) {
    wide[n++] = (wchar_t)decode((const unsigned char *)text + i, bytes - i, &used);
  }
  if (count != NULL) *count = n;
  return wide;
}

char *utf8_from_wide(const wchar_t *text, size_t count) {
  char *bytes = malloc(count * 4 + 1);
  if (bytes == NULL) return NULL;
  size_t n = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t c = (uint32_t)text[i];
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
    if (c < 0x80) {
      bytes[n++] = (char)c;
      continue;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    bytes[n++] = (char)(lead[more] | c >> (6 * more));
    while (more-- > 0) bytes[n++] = (char)(0x80 | (c >> (6 * more) & 0x3F));
  }
  bytes[n] = 0;
  return bytes;
}
