#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed document; its values are valid until it is freed.
typedef struct csimdjson_document csimdjson_document;

/// A value of a document: a place in it, copied freely.
typedef struct {
    uint64_t place[2];
} csimdjson_value;

/// NULL for what is not one JSON text in UTF-8, is nested deeper than 1024, or when memory is short.
csimdjson_document *csimdjson_parse(const uint8_t *bytes, size_t count);
void csimdjson_free(csimdjson_document *document);
csimdjson_value csimdjson_root(const csimdjson_document *document);

// Each says whether the value is of that kind, and only then writes what it found.
bool csimdjson_field(csimdjson_value object, const char *name, size_t length, csimdjson_value *found);
bool csimdjson_integer(csimdjson_value value, int64_t *number);
bool csimdjson_string(csimdjson_value value, const char **start, size_t *length);
bool csimdjson_count(csimdjson_value array, size_t *count);

bool csimdjson_is_true(csimdjson_value value);
/// Writes at most `capacity` elements and returns how many.
size_t csimdjson_elements(csimdjson_value array, csimdjson_value *elements, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
