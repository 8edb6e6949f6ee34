/* The suggestion after the cursor. It is drawn, unknown to libedit, while a key is awaited, and erased
   before anything else is drawn. */
#include "line_editor.h"

#include <stdio.h>
#include <stdlib.h>

/* Returns the number of code points that fit into `room` columns, up to the first unprintable one;
   `columns` is their width. */
static size_t fitting(const wchar_t *text, int room, int *columns) {
  size_t count = 0;
  for (*columns = 0; text[count] != 0; count++) {
    int width = wcwidth(text[count]);
    if (width < 0 || *columns + width > room) break;
    *columns += width;
  }
  return count;
}

void hint_show(line_editor *editor) {
  free(editor->hint);
  editor->hint = NULL;
  const LineInfoW *line = el_wline(editor->el);
  size_t count = (size_t)(line->lastchar - line->buffer);
  if (count == 0 || line->cursor != line->lastchar) return;
  char *typed = utf8_from_wide(line->buffer, count);
  if (typed == NULL) return;
  char *whole = editor->callbacks.hint(editor->callbacks.context, typed);
  free(typed);
  if (whole == NULL) return;
  size_t length = 0;
  wchar_t *hint = wide_from_utf8(whole, &length);
  free(whole);
  if (hint == NULL) return;
  /* The last column remains empty, since a full row would move the cursor to the next one. */
  int room = columns_of_terminal() - place_of_cursor(editor).column - 1, columns = 0;
  size_t shown = length > count ? fitting(hint + count, room, &columns) : 0;
  char *rest = columns > 0 ? utf8_from_wide(hint + count, shown) : NULL;
  if (rest == NULL) {
    free(hint);
    return;
  }
  fprintf(stdout, "\033[2m%s\033[0m\033[%dD", rest, columns);
  fflush(stdout);
  free(rest);
  editor->hint = hint;
  editor->hint_shown = true;
}

void hint_erase(line_editor *editor) {
  if (!editor->hint_shown) return;
  editor->hint_shown = false;
  fputs("\033[J", stdout);
  fflush(stdout);
}

bool hint_accept(line_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  size_t count = (size_t)(line->lastchar - line->buffer);
  if (editor->hint == NULL || count == 0 || line->cursor != line->lastchar) return false;
  size_t length = wcslen(editor->hint);
  if (length <= count || wmemcmp(editor->hint, line->buffer, count) != 0) return false;
  el_winsertstr(editor->el, editor->hint + count);
  return true;
}
