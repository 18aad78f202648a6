// What Swift cannot call or should not do per received piece: typed forms of libcurl's variadic calls, and a bounded
// buffer that libcurl writes a response into.
#ifndef CCURL_H
#define CCURL_H

#include "CCurlPoller.h"

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, const void *value);
CURLcode ccurl_set_offset(CURL *easy, CURLoption option, int64_t value);
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
long ccurl_get_long(CURL *easy, CURLINFO info);
int64_t ccurl_get_offset(CURL *easy, CURLINFO info);
void *ccurl_get_private(CURL *easy);

// Grows by doubling, never above `limit`; refuses what does not fit and says so in `overflowed`.
typedef struct {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    size_t limit;
    bool overflowed;
} ccurl_buffer;

bool ccurl_buffer_append(ccurl_buffer *buffer, const void *bytes, size_t count);
// Empties the buffer; gives its memory back when it grew above `keep` bytes.
void ccurl_buffer_clear(ccurl_buffer *buffer, size_t keep);

// One transfer's bytes: what is sent, and the head (of the last response, interim ones dropped) and body received.
typedef struct {
    ccurl_buffer request;
    ccurl_buffer head;
    ccurl_buffer body;
} ccurl_exchange;

ccurl_exchange *ccurl_exchange_create(void);
void ccurl_exchange_destroy(ccurl_exchange *exchange);
// Makes `easy` write its response into `exchange`, which must outlive the transfer.
void ccurl_exchange_attach(ccurl_exchange *exchange, CURL *easy);

// Names the calling thread (at most 15 bytes) and blocks in it every signal that is not its own fault: SIGPIPE must not
// end the process, and SIGTERM is for other threads to take.
void ccurl_enter_thread(const char *name);

#endif
