// The term lists of glossaries/, carried inside the program so that it finds them wherever it is installed.

#ifndef C_SHIPPED_LISTS_H
#define C_SHIPPED_LISTS_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  /// The file's name in glossaries/.
  const char *name;
  const uint8_t *bytes;
  size_t length;
} gl_shipped_list;

/// How many lists there are.
size_t gl_shipped_list_count(void);

/// The list at `index`, which must be less than the count.
gl_shipped_list gl_shipped_list_at(size_t index);

#endif
