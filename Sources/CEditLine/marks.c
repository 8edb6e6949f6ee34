/* Grapheme clusters: the cursor moves over one in one step, one key deletes it, and it is drawn as a whole.
   libedit works with code points, and omits those of zero width whenever it redraws a line. */
#include "line_editor.h"

#include <stdio.h>
#include <stdlib.h>
#include <wctype.h>

/* Whether a code point is a joiner, a direction control or a variation selector. These have zero width
   too, but affect the shapes of their neighbours, so they are left unchanged. */
static bool is_format(wchar_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c >= 0xE0000;
}

bool is_mark(wchar_t c) {
  return c >= 0x300 && iswprint((wint_t)c) && wcwidth(c) == 0 && !is_format(c);
}

/* Moves the cursor from one offset in code points to another, or deletes the text between them
   if `deletes`. */
static void step(line_editor *editor, size_t from, size_t to, bool deletes) {
  LineInfoW *line = (LineInfoW *)(uintptr_t)el_wline(editor->el);
  size_t low = from < to ? from : to, high = from < to ? to : from;
  line->cursor = line->buffer + (deletes ? high : to);
  if (deletes) el_wdeletestr(editor->el, (int)(high - low));
}

/* Moves over or deletes one grapheme cluster. */
static unsigned char over_character(EditLine *el, bool forward, bool deletes) {
  void *data = NULL;
  el_get(el, EL_CLIENTDATA, &data);
  line_editor *editor = data;
  if (editor == NULL) return CC_ERROR;
  size_t cursor = 0;
  char *text = line_editor_text(editor, &cursor);
  if (text == NULL) return CC_ERROR;
  size_t next = editor->callbacks.boundary(editor->callbacks.context, text, cursor, forward);
  free(text);
  if (next == cursor) return CC_ERROR;
  step(editor, cursor, next, deletes);
  return deletes ? CC_REFRESH : CC_CURSOR;
}

unsigned char marks_backward(EditLine *el, wint_t c) { return (void)c, over_character(el, false, false); }
unsigned char marks_forward(EditLine *el) { return over_character(el, true, false); }
unsigned char marks_delete_backward(EditLine *el, wint_t c) { return (void)c, over_character(el, false, true); }
unsigned char marks_delete_forward(EditLine *el, wint_t c) { return (void)c, over_character(el, true, true); }

/* Ctrl-D: the end of the input on an empty line, otherwise a deletion. */
unsigned char marks_delete_or_end(EditLine *el, wint_t c) {
  const LineInfoW *line = el_wline(el);
  if (line->buffer == line->lastchar) return CC_EOF;
  return marks_delete_forward(el, c);
}

bool marks_insert(line_editor *editor, wchar_t mark) {
  const LineInfoW *line = el_wline(editor->el);
  size_t cursor = (size_t)(line->cursor - line->buffer);
  if (cursor == 0) return false;
  int32_t base = (int32_t)line->cursor[-1];
  int32_t composed = editor->callbacks.compose(editor->callbacks.context, base, (int32_t)mark);
  wchar_t text[2] = {composed > 0 ? (wchar_t)composed : mark, 0};
  line_editor_erase(editor);
  if (composed > 0) step(editor, cursor, cursor - 1, true);
  el_winsertstr(editor->el, text);
  line_editor_refresh(editor);
  return true;
}

void marks_draw(line_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  bool has_marks = false;
  for (const wchar_t *c = line->buffer; c < line->lastchar; c++) has_marks = has_marks || is_mark(*c);
  if (!has_marks || editor->overlay) return;
  int columns = columns_of_terminal();
  place cursor = place_of_cursor(editor);
  for (const wchar_t *base = line->buffer; base + 1 < line->lastchar; base++) {
    if (is_mark(*base) || !is_mark(base[1])) continue;
    const wchar_t *end = base + 1;
    while (end < line->lastchar && is_mark(*end)) end++;
    int width = wcwidth(*base);
    if (width <= 0) continue;
    place at = place_before(editor, base);
    if (at.column + width > columns) at = (place){at.row + 1, 0};
    char *letter = utf8_from_wide(base, (size_t)(end - base));
    if (letter == NULL) return;
    move_between(cursor, at);
    fputs(letter, stdout);
    free(letter);
    move_between(at, cursor);
  }
  fflush(stdout);
}
