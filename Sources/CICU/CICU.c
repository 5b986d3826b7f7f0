#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

struct gl_break {
  UBreakIterator *iterator;
};
struct gl_regex {
  URegularExpression *regex;
};
struct gl_converter {
  UConverter *converter;
};
struct gl_transliterator {
  UTransliterator *transliterator;
};

const char *gl_error_name(int32_t error) { return u_errorName((UErrorCode)error); }

// Break iterators

gl_break *gl_break_open(int32_t kind, const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIteratorType type = kind == GL_BREAK_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
  UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &status);
  *error = status;
  if (U_FAILURE(status)) return NULL;
  gl_break *result = malloc(sizeof *result);
  if (result == NULL) {
    ubrk_close(iterator);
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->iterator = iterator;
  return result;
}

void gl_break_close(gl_break *iterator) {
  ubrk_close(iterator->iterator);
  free(iterator);
}

int32_t gl_break_boundaries(gl_break *iterator, const uint16_t *text, int32_t length, int32_t *boundaries,
                            int32_t *statuses, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator->iterator, (const UChar *)text, length, &status);
  *error = status;
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  ubrk_first(iterator->iterator);
  for (;;) {
    int32_t boundary = ubrk_next(iterator->iterator);
    if (boundary == UBRK_DONE || count == capacity) return count;
    boundaries[count] = boundary;
    statuses[count] = ubrk_getRuleStatus(iterator->iterator);
    count += 1;
  }
}

// Folding

int32_t gl_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
  *error = status;
  if (U_FAILURE(status)) return -1;
  int32_t needed = unorm2_normalize(normalizer, (const UChar *)text, length, (UChar *)out, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) return needed;
  *error = status;
  return U_FAILURE(status) ? -1 : needed;
}

int32_t gl_nfkc_casefold_boundary_before(int32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
  return U_FAILURE(status) ? 1 : unorm2_hasBoundaryBefore(normalizer, scalar);
}

// Character properties

int32_t gl_general_category(int32_t scalar) { return u_charType(scalar); }

// Character sets

gl_converter *gl_converter_open(const char *charset, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_SUCCESS(status))
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_SUCCESS(status))
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  *error = status;
  if (U_FAILURE(status)) {
    ucnv_close(converter);
    return NULL;
  }
  gl_converter *result = malloc(sizeof *result);
  if (result == NULL) {
    ucnv_close(converter);
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->converter = converter;
  return result;
}

void gl_converter_close(gl_converter *converter) {
  ucnv_close(converter->converter);
  free(converter);
}

// What is left when `out` is full ICU keeps, and gives first in the next call.
int32_t gl_converter_decode(gl_converter *converter, const char *bytes, int64_t length, int64_t *consumed,
                            uint16_t *out, int32_t capacity, int64_t *error_offset, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const char *source = bytes + *consumed;
  UChar *target = (UChar *)out;
  if (*consumed == 0) ucnv_reset(converter->converter);
  ucnv_toUnicode(converter->converter, &target, (const UChar *)out + capacity, &source, bytes + length, NULL, 1,
                 &status);
  *consumed = source - bytes;
  *error_offset = -1;
  *error = U_FAILURE(status) ? status : U_ZERO_ERROR;
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
    char malformed[32];
    int8_t count = sizeof malformed;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter->converter, malformed, &count, &ignored);
    int64_t offset = (source - bytes) - count;
    *error_offset = offset < 0 ? 0 : offset;
  }
  return (int32_t)(target - (UChar *)out);
}

int32_t gl_converter_encode(gl_converter *converter, const uint16_t *text, int64_t length, int64_t *consumed,
                            char *out, int32_t capacity, int64_t *error_offset, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UChar *source = (const UChar *)text + *consumed;
  char *target = out;
  if (*consumed == 0) ucnv_reset(converter->converter);
  ucnv_fromUnicode(converter->converter, &target, out + capacity, &source, (const UChar *)text + length, NULL, 1,
                   &status);
  *consumed = source - (const UChar *)text;
  *error_offset = -1;
  *error = U_FAILURE(status) ? status : U_ZERO_ERROR;
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
    UChar refused[8];
    int8_t count = 8;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidUChars(converter->converter, refused, &count, &ignored);
    int64_t offset = *consumed - count;
    *error_offset = offset < 0 ? 0 : offset;
  }
  return (int32_t)(target - out);
}

int32_t gl_detect_charset(const char *bytes, int32_t length, char *name, int32_t name_capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t confidence = -1;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_SUCCESS(status)) {
    ucsdet_setText(detector, bytes, length, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    if (U_SUCCESS(status) && match != NULL) {
      const char *found = ucsdet_getName(match, &status);
      confidence = ucsdet_getConfidence(match, &status);
      if (U_SUCCESS(status) && (int32_t)strlen(found) < name_capacity)
        strcpy(name, found);
      else
        confidence = -1;
    }
    ucsdet_close(detector);
  }
  *error = status;
  return confidence;
}

// Transliteration

gl_transliterator *gl_transliterator_open(const char *identifier, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  int32_t length = 0;
  u_strFromUTF8(name, 128, &length, identifier, -1, &status);
  UTransliterator *transliterator =
      U_FAILURE(status) ? NULL : utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
  *error = status;
  if (U_FAILURE(status)) return NULL;
  gl_transliterator *result = malloc(sizeof *result);
  if (result == NULL) {
    utrans_close(transliterator);
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->transliterator = transliterator;
  return result;
}

void gl_transliterator_close(gl_transliterator *transliterator) {
  utrans_close(transliterator->transliterator);
  free(transliterator);
}

int32_t gl_transliterate(gl_transliterator *transliterator, uint16_t *buffer, int32_t length, int32_t capacity,
                         int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars(transliterator->transliterator, (UChar *)buffer, &length, capacity, 0, &limit, &status);
  *error = status;
  return U_FAILURE(status) ? -1 : limit;
}

// Regular expressions

gl_regex *gl_regex_open(const uint16_t *pattern, int32_t length, int32_t ignores_case, int32_t *error_character,
                        int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place = {.offset = -1};
  URegularExpression *regex =
      uregex_open((const UChar *)pattern, length, ignores_case ? UREGEX_CASE_INSENSITIVE : 0, &place, &status);
  // The text around a region stays visible: \b, ^, $ and what looks around mean the same as in the whole text.
  uregex_useTransparentBounds(regex, true, &status);
  uregex_useAnchoringBounds(regex, false, &status);
  uregex_setStackLimit(regex, 16 << 20, &status);
  *error_character = place.offset;
  *error = status;
  gl_regex *result = U_FAILURE(status) ? NULL : malloc(sizeof *result);
  if (result == NULL) {
    if (regex != NULL) uregex_close(regex);
    if (U_SUCCESS(status)) *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->regex = regex;
  return result;
}

void gl_regex_close(gl_regex *regex) {
  uregex_close(regex->regex);
  free(regex);
}

int32_t gl_regex_set_text(gl_regex *regex, const uint16_t *text, int32_t length, int32_t time_limit, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  uregex_setText(regex->regex, (const UChar *)text, length, &status);
  uregex_setTimeLimit(regex->regex, time_limit, &status);
  *error = status;
  return U_FAILURE(status) ? -1 : 0;
}

int32_t gl_regex_find(gl_regex *regex, int32_t start, int32_t limit, int32_t *match_start, int32_t *match_end,
                      int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  uregex_setRegion(regex->regex, start, limit, &status);
  UBool found = uregex_findNext(regex->regex, &status);
  if (U_SUCCESS(status) && found) {
    *match_start = uregex_start(regex->regex, 0, &status);
    *match_end = uregex_end(regex->regex, 0, &status);
  }
  *error = status;
  return U_FAILURE(status) ? -1 : found;
}

int32_t gl_regex_matches(gl_regex *regex, int32_t start, int32_t limit, int32_t whole, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  uregex_setRegion(regex->regex, start, limit, &status);
  UBool found = whole ? uregex_matches(regex->regex, -1, &status) : uregex_lookingAt(regex->regex, -1, &status);
  *error = status;
  return U_FAILURE(status) ? -1 : found;
}
