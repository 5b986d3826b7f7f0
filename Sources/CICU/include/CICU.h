// An opaque door to the system's ICU: fixed-width integers and incomplete structs only.
//
// No ICU header may be visible beside Foundation (the toolchain carries its own ICU and the two definitions of
// UErrorCode clash), and ICU's symbols carry their version in their names. Both stay inside CICU.c.
//
// Text is UTF-16, lengths and offsets count UTF-16 code units. Functions that can fail answer a negative number or
// NULL; `gl_error_name` names the ICU error code given back through `error`.

#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

const char *gl_error_name(int32_t error);

// Break iterators

typedef struct gl_break gl_break;

enum { GL_BREAK_WORD = 1, GL_BREAK_SENTENCE = 3 };

gl_break *gl_break_open(int32_t kind, const char *locale, int32_t *error);
void gl_break_close(gl_break *iterator);

/// Writes the boundaries after the start of `text`, ascending, `length` last, with ICU's rule status of each.
/// `capacity` must be at least `length`. Returns how many were written, or -1 with `error` set.
int32_t gl_break_boundaries(gl_break *iterator, const uint16_t *text, int32_t length, int32_t *boundaries,
                            int32_t *statuses, int32_t capacity, int32_t *error);

// Folding

/// NFKC_Casefold of `text`. Returns the length needed, which may exceed `capacity` (then nothing usable was written),
/// or -1 with `error` set.
int32_t gl_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *error);

/// Whether `scalar` never combines with what stands before it under NFKC_Casefold.
int32_t gl_nfkc_casefold_boundary_before(int32_t scalar);

// Character properties

/// ICU's general category number (UCharCategory).
int32_t gl_general_category(int32_t scalar);

// Character sets

typedef struct gl_converter gl_converter;

gl_converter *gl_converter_open(const char *charset, int32_t *error);
void gl_converter_close(gl_converter *converter);

/// Decodes the next of `bytes`, from `*consumed` on, which it moves; 0 starts anew. Stops when `out` is full or a
/// sequence is malformed. Returns the units written; `*consumed` is `length` when all is done. On a malformed sequence
/// sets `error` and `error_offset` (its first byte, else -1).
int32_t gl_converter_decode(gl_converter *converter, const char *bytes, int64_t length, int64_t *consumed,
                            uint16_t *out, int32_t capacity, int64_t *error_offset, int32_t *error);

/// Encodes the next of `text`, as `gl_converter_decode` decodes. Stops at the first scalar that the character set does
/// not have: sets `error` and `error_offset` (its first unit, else -1).
int32_t gl_converter_encode(gl_converter *converter, const uint16_t *text, int64_t length, int64_t *consumed,
                            char *out, int32_t capacity, int64_t *error_offset, int32_t *error);

/// The best guess at the character set of `bytes`: copies its name and gives its confidence, 0-100; -1 when there
/// is none.
int32_t gl_detect_charset(const char *bytes, int32_t length, char *name, int32_t name_capacity, int32_t *error);

// Transliteration

typedef struct gl_transliterator gl_transliterator;

gl_transliterator *gl_transliterator_open(const char *identifier, int32_t *error);
void gl_transliterator_close(gl_transliterator *transliterator);

/// Transliterates `buffer` (`length` units in an array of `capacity`) in place. Returns the new length, or -1 with
/// `error` set when the result does not fit.
int32_t gl_transliterate(gl_transliterator *transliterator, uint16_t *buffer, int32_t length, int32_t capacity,
                         int32_t *error);

// Regular expressions

typedef struct gl_regex gl_regex;

/// Compiles `pattern`, which must not be empty. NULL with `error` set, and with the number of the character
/// that ICU stopped at, from 1; less where it does not say.
gl_regex *gl_regex_open(const uint16_t *pattern, int32_t length, int32_t ignores_case, int32_t *error_character,
                        int32_t *error);
void gl_regex_close(gl_regex *regex);

/// Sets the text to search, which must live and stay as it is until another is set. `time_limit` bounds each call
/// below, in ICU's steps of some 10,000 turns back. Returns 0, or -1 with `error` set.
int32_t gl_regex_set_text(gl_regex *regex, const uint16_t *text, int32_t length, int32_t time_limit, int32_t *error);

/// The first match that lies in [start, limit). Returns 1 with its ends set, 0 when there is none, -1 with `error` set.
int32_t gl_regex_find(gl_regex *regex, int32_t start, int32_t limit, int32_t *match_start, int32_t *match_end,
                      int32_t *error);

/// Whether a match starts at `start` and, when `whole` is set, ends at `limit`; none goes beyond that. Returns 1, 0, or
/// -1 with `error` set.
int32_t gl_regex_matches(gl_regex *regex, int32_t start, int32_t limit, int32_t whole, int32_t *error);

#ifdef __cplusplus
}
#endif

#endif
