#include "CSimdjson.h"

// Error codes only: an exception must not reach Swift.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstring>
#include <new>
#include <type_traits>

using namespace simdjson;

struct csimdjson_document {
    dom::document document;
};

namespace {

/// Of text, in bytes; a parser holds up to five times as much. A full batch of short messages is 32 KiB.
constexpr size_t keptCapacity = 128 << 10;

static_assert(sizeof(dom::element) == sizeof(csimdjson_value) && std::is_trivially_copyable<dom::element>::value);

csimdjson_value value(const dom::element &element) {
    csimdjson_value value;
    std::memcpy(&value, &element, sizeof value);
    return value;
}

dom::element element(const csimdjson_value &value) {
    dom::element element;
    std::memcpy(static_cast<void *>(&element), &value, sizeof value);
    return element;
}

}  // namespace

csimdjson_document *csimdjson_parse(const uint8_t *bytes, size_t count) {
    auto *document = new (std::nothrow) csimdjson_document;
    if (!document) return nullptr;
    // Kept by the thread: fresh pages for its buffers would cost more than the parsing itself.
    thread_local dom::parser parser;
    const bool isFaulty = parser.parse_into_document(document->document, bytes, count).error();
    if (parser.capacity() > keptCapacity) parser = dom::parser();
    if (isFaulty) {
        delete document;
        return nullptr;
    }
    return document;
}

void csimdjson_free(csimdjson_document *document) { delete document; }

csimdjson_value csimdjson_root(const csimdjson_document *document) { return value(document->document.root()); }

bool csimdjson_field(csimdjson_value object, const char *name, size_t length, csimdjson_value *found) {
    dom::object fields;
    dom::element field;
    if (element(object).get(fields) || fields.at_key(std::string_view(name, length)).get(field)) return false;
    *found = value(field);
    return true;
}

bool csimdjson_integer(csimdjson_value value, int64_t *number) { return !element(value).get(*number); }

bool csimdjson_string(csimdjson_value value, const char **start, size_t *length) {
    std::string_view text;
    if (element(value).get(text)) return false;
    *start = text.data();
    *length = text.size();
    return true;
}

bool csimdjson_is_true(csimdjson_value value) {
    bool truth;
    return !element(value).get(truth) && truth;
}

bool csimdjson_count(csimdjson_value array, size_t *count) {
    dom::array elements;
    if (element(array).get(elements)) return false;
    *count = elements.size();
    return true;
}

size_t csimdjson_elements(csimdjson_value array, csimdjson_value *elements, size_t capacity) {
    dom::array all;
    if (element(array).get(all)) return 0;
    size_t count = 0;
    for (dom::element each : all) {
        if (count == capacity) break;
        elements[count++] = value(each);
    }
    return count;
}
