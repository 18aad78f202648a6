#define _GNU_SOURCE
#include "CCurl.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, const void *value) {
    return curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_offset(CURL *easy, CURLoption option, int64_t value) {
    return curl_easy_setopt(easy, option, (curl_off_t)value);
}

CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

long ccurl_get_long(CURL *easy, CURLINFO info) {
    long value = 0;
    curl_easy_getinfo(easy, info, &value);
    return value;
}

int64_t ccurl_get_offset(CURL *easy, CURLINFO info) {
    curl_off_t value = 0;
    curl_easy_getinfo(easy, info, &value);
    return value;
}

void *ccurl_get_private(CURL *easy) {
    char *value = NULL;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &value);
    return value;
}

enum { FIRST_CAPACITY = 1024 };

bool ccurl_buffer_append(ccurl_buffer *buffer, const void *bytes, size_t count) {
    if (count > buffer->limit - buffer->count) {
        buffer->overflowed = true;
        return false;
    }
    size_t needed = buffer->count + count;
    if (needed > buffer->capacity) {
        size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
        while (capacity < needed) capacity = capacity > SIZE_MAX / 2 ? needed : capacity * 2;
        uint8_t *grown = realloc(buffer->bytes, capacity);
        if (!grown) return false;
        buffer->bytes = grown;
        buffer->capacity = capacity;
    }
    if (count) memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count = needed;
    return true;
}

void ccurl_buffer_clear(ccurl_buffer *buffer, size_t keep) {
    buffer->count = 0;
    buffer->overflowed = false;
    if (buffer->capacity > keep) {
        free(buffer->bytes);
        buffer->bytes = NULL;
        buffer->capacity = 0;
    }
}

ccurl_exchange *ccurl_exchange_create(void) {
    return calloc(1, sizeof(ccurl_exchange));
}

void ccurl_exchange_destroy(ccurl_exchange *exchange) {
    if (!exchange) return;
    free(exchange->request.bytes);
    free(exchange->head.bytes);
    free(exchange->body.bytes);
    free(exchange);
}

static size_t receive_body(char *bytes, size_t size, size_t count, void *context) {
    ccurl_exchange *exchange = context;
    return ccurl_buffer_append(&exchange->body, bytes, size * count) ? size * count : 0;
}

static size_t receive_head(char *bytes, size_t size, size_t count, void *context) {
    ccurl_exchange *exchange = context;
    size_t length = size * count;
    // A status line starts a new head: what came before was an interim (1xx) response.
    if (length >= 5 && memcmp(bytes, "HTTP/", 5) == 0) exchange->head.count = 0;
    return ccurl_buffer_append(&exchange->head, bytes, length) ? length : 0;
}

void ccurl_exchange_attach(ccurl_exchange *exchange, CURL *easy) {
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, exchange);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, receive_head);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, exchange);
}

void ccurl_enter_thread(const char *name) {
  // Woken by every answer, the thread would otherwise take the core away from whoever makes the next requests; a little
  // later it finds several answers at once.
  struct sched_param none = {0};
  pthread_setschedparam(pthread_self(), SCHED_BATCH, &none);
    pthread_setname_np(pthread_self(), name);
    sigset_t set;
    sigfillset(&set);
    const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS, SIGPROF};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigdelset(&set, faults[i]);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
}
