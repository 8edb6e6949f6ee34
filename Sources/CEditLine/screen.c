/* The screen positions of libedit's text, needed to redraw it or to write below it. The rules are those of
   libedit's refresh: control characters take two columns, unprintable ones are shown as \U+XXXX, a wide
   character that does not fit moves to the next row, and after a full row the cursor is on the next. */
#include "line_editor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wctype.h>

int columns_of_terminal(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return 80;
  return size.ws_col;
}

static place after(place at, const wchar_t *text, const wchar_t *end, int columns) {
  for (; text < end; text++) {
    wchar_t c = *text;
    if (c == L'\n') {
      at.row++;
      at.column = 0;
      continue;
    }
    int width;
    if (c == L'\t') {
      width = 8 - at.column % 8;
    } else if (iswcntrl((wint_t)c)) {
      width = 2;
    } else if (iswprint((wint_t)c)) {
      width = wcwidth(c);
      if (width < 0) width = 0;
      if (at.column + width > columns) at = (place){at.row + 1, 0};
    } else {
      width = c > 0xFFFF ? 8 : 7;
    }
    at.column += width;
    while (at.column >= columns) {
      at.row++;
      at.column -= columns;
    }
  }
  return at;
}

place place_before(line_editor *editor, const wchar_t *at) {
  const LineInfoW *line = el_wline(editor->el);
  int columns = columns_of_terminal();
  place start = {editor->prompt_width / columns, editor->prompt_width % columns};
  return after(start, line->buffer, at, columns);
}

place place_of_cursor(line_editor *editor) { return place_before(editor, el_wline(editor->el)->cursor); }
place place_of_end(line_editor *editor) { return place_before(editor, el_wline(editor->el)->lastchar); }

void move_between(place from, place to) {
  if (to.row < from.row) fprintf(stdout, "\033[%dA", from.row - to.row);
  if (to.row > from.row) fprintf(stdout, "\033[%dB", to.row - from.row);
  fputs("\r", stdout);
  if (to.column > 0) fprintf(stdout, "\033[%dC", to.column);
}

void join_rows(line_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  place end = place_of_end(editor), cursor = place_of_cursor(editor);
  if (end.row == 0 || editor->overlay) return;
  for (const wchar_t *c = line->buffer; c < line->lastchar; c++) {
    if (!iswprint((wint_t)*c)) return;
  }
  char *text = utf8_from_wide(line->buffer, (size_t)(line->lastchar - line->buffer));
  if (text == NULL) return;
  move_between(cursor, place_before(editor, line->buffer));
  fputs(text, stdout);
  free(text);
  /* After a full row the terminal keeps the cursor at its end until the next character. */
  if (end.column == 0) end.row--;
  move_between(end, cursor);
  fflush(stdout);
}

void line_editor_write(line_editor *editor, const char *text) {
  (void)editor;
  fputs(text, stdout);
  fflush(stdout);
}

void line_editor_beep(line_editor *editor) { el_beep(editor->el); }

void line_editor_erase(line_editor *editor) {
  int rows = editor->overlay ? 0 : place_of_cursor(editor).row;
  fputs("\r", stdout);
  if (rows > 0) fprintf(stdout, "\033[%dA", rows);
  fputs("\033[J", stdout);
  fflush(stdout);
}

void line_editor_refresh(line_editor *editor) {
  editor->overlay = false;
  el_set(editor->el, EL_REFRESH);
}

void line_editor_go_below(line_editor *editor) {
  int rows = editor->overlay ? 0 : place_of_end(editor).row - place_of_cursor(editor).row;
  if (rows > 0) fprintf(stdout, "\033[%dB", rows);
  fputs("\r\n", stdout);
  fflush(stdout);
}

char *line_editor_text(line_editor *editor, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->el);
  if (cursor != NULL) *cursor = (size_t)(line->cursor - line->buffer);
  return utf8_from_wide(line->buffer, (size_t)(line->lastchar - line->buffer));
}

void line_editor_replace(line_editor *editor, const char *text, size_t cursor) {
  size_t count;
  wchar_t *wide = wide_from_utf8(text, &count);
  if (wide == NULL) return;
  line_editor_erase(editor);
  /* el_wline returns the editor's own line, whose cursor may be set (not every system has el_cursor). */
  LineInfoW *line = (LineInfoW *)(uintptr_t)el_wline(editor->el);
  size_t old = (size_t)(line->lastchar - line->buffer);
  line->cursor = line->lastchar;
  if (old > 0) el_wdeletestr(editor->el, (int)old);
  if (count > 0) el_winsertstr(editor->el, wide);
  line = (LineInfoW *)(uintptr_t)el_wline(editor->el);
  size_t now = (size_t)(line->lastchar - line->buffer);
  line->cursor = line->buffer + (cursor < now ? cursor : now);
  free(wide);
  line_editor_refresh(editor);
}

/* Redraws a wrapped text after a change that is not at its end, which would leave parts of it invisible. */
void repair_wrapped_text(line_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  size_t count = (size_t)(line->lastchar - line->buffer);
  if (line->cursor < line->lastchar && place_of_end(editor).row > 0) {
    bool changed = editor->last_text == NULL || wcslen(editor->last_text) != count ||
                   wmemcmp(editor->last_text, line->buffer, count) != 0;
    if (!changed) return;
    line_editor_erase(editor);
    line_editor_refresh(editor);
    join_rows(editor);
  } else if (editor->last_text == NULL && count < 40) {
    return;
  }
  line = el_wline(editor->el);
  free(editor->last_text);
  editor->last_text = calloc(count + 1, sizeof(wchar_t));
  if (editor->last_text != NULL) wmemcpy(editor->last_text, line->buffer, count);
}
