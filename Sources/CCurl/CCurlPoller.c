#define _GNU_SOURCE
#include "CCurlPoller.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_EVENTS = 64, FIRST_CAPACITY = 128 };

static const int64_t NEVER = INT64_MAX;

// A socket stays in the epoll set while its connection is idle, else every request would put it in and take it out:
// two calls, for the one that epoll saves.
typedef struct {
    uint8_t wanted;   // CURL_POLL_IN and _OUT that libcurl asks for
    uint8_t watched;  // the same as last told to epoll, 0 when the socket is not in its set
    bool is_settled;  // has served a request: from then on libcurl does not close it without `close_socket`
} socket_state;

struct ccurl_poller {
    CURLM *multi;
    int epoll;
    int wakeup;
    long delay;             // milliseconds that libcurl's timer was set to and `deadline` does not hold yet, else -1
    int64_t deadline;       // nanoseconds of the monotonic clock
    socket_state *sockets;  // by descriptor
    size_t capacity;
    int count;
    struct epoll_event events[MOST_EVENTS];
};

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

// Null when memory is short.
static socket_state *state_of(ccurl_poller *poller, int descriptor) {
    size_t needed = (size_t)descriptor + 1;
    if (needed > poller->capacity) {
        size_t capacity = poller->capacity ? poller->capacity : FIRST_CAPACITY;
        while (capacity < needed) capacity *= 2;
        socket_state *grown = realloc(poller->sockets, capacity * sizeof *grown);
        if (!grown) return NULL;
        memset(grown + poller->capacity, 0, (capacity - poller->capacity) * sizeof *grown);
        poller->sockets = grown;
        poller->capacity = capacity;
    }
    return &poller->sockets[descriptor];
}

// Tells epoll what is wanted. `was_known` says whether the socket was in the set already.
static bool watch(ccurl_poller *poller, int descriptor, socket_state *state, bool *was_known) {
    uint32_t events = (state->wanted & CURL_POLL_IN ? EPOLLIN : 0) | (state->wanted & CURL_POLL_OUT ? EPOLLOUT : 0);
    struct epoll_event event = {.events = events, .data.fd = descriptor};
    *was_known = state->watched && epoll_ctl(poller->epoll, EPOLL_CTL_MOD, descriptor, &event) == 0;
    bool is_watched = *was_known || epoll_ctl(poller->epoll, EPOLL_CTL_ADD, descriptor, &event) == 0;
    state->watched = is_watched ? state->wanted : 0;
    return is_watched;
}

static int socket_changed(CURL *easy, curl_socket_t descriptor, int what, void *context, void *unused) {
    (void)easy, (void)unused;
    ccurl_poller *poller = context;
    socket_state *state = state_of(poller, descriptor);
    if (!state) return -1;
    bool was_idle = !state->wanted;
    state->wanted = what & CURL_POLL_INOUT;
    if (!state->wanted) return 0;
    if (state->watched == state->wanted && (state->is_settled || !was_idle)) return 0;
    bool was_known;
    if (!watch(poller, descriptor, state, &was_known)) return -1;
    // A closed socket has left the set: this one was not closed when its first request ended.
    state->is_settled = was_known && (state->is_settled || was_idle);
    return 0;
}

// libcurl sets its timer several times in each turn: the clock is looked at once, before the sleep.
static int timer_changed(CURLM *multi, long milliseconds, void *context) {
    (void)multi;
    ccurl_poller *poller = context;
    poller->delay = milliseconds;
    poller->deadline = NEVER;
    return 0;
}

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)purpose;
    ccurl_poller *poller = context;
    int descriptor = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (descriptor < 0) return CURL_SOCKET_BAD;
    socket_state *state = state_of(poller, descriptor);
    bool is_ready = state != NULL, was_known;
    if (is_ready) {
        // libcurl 7.88 closes a socket that never connected without a word, and when the socket for the next address
        // gets the same number, takes it for watched.
        *state = (socket_state){.wanted = state->wanted};
        if (state->wanted) is_ready = watch(poller, descriptor, state, &was_known);
    }
    if (is_ready) return descriptor;
    close(descriptor);
    return CURL_SOCKET_BAD;
}

static int close_socket(void *context, curl_socket_t descriptor) {
    socket_state *state = state_of(context, descriptor);
    if (state) *state = (socket_state){.wanted = state->wanted};
    return close(descriptor);
}

ccurl_poller *ccurl_poller_create(CURLM *multi) {
    ccurl_poller *poller = calloc(1, sizeof *poller);
    if (!poller) return NULL;
    poller->multi = multi;
    poller->delay = -1;
    poller->deadline = NEVER;
    poller->epoll = epoll_create1(EPOLL_CLOEXEC);
    poller->wakeup = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    // Edge-triggered: every write is an event, and nothing need be read.
    struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data.fd = poller->wakeup};
    if (epoll_ctl(poller->epoll, EPOLL_CTL_ADD, poller->wakeup, &event) != 0) {
        ccurl_poller_destroy(poller);
        return NULL;
    }
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket_changed);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, poller);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer_changed);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, poller);
    return poller;
}

void ccurl_poller_destroy(ccurl_poller *poller) {
    if (poller->wakeup >= 0) close(poller->wakeup);
    if (poller->epoll >= 0) close(poller->epoll);
    free(poller->sockets);
    free(poller);
}

void ccurl_poller_attach(ccurl_poller *poller, CURL *easy) {
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, poller);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, poller);
}

void ccurl_poller_wait(ccurl_poller *poller, int milliseconds) {
    if (poller->delay == 0) {
        milliseconds = 0;
    } else if (poller->delay > 0 || poller->deadline != NEVER) {
        int64_t time = now();
        if (poller->delay > 0) poller->deadline = time + poller->delay * INT64_C(1000000);
        poller->delay = -1;
        int64_t left = (poller->deadline - time + 999999) / 1000000;
        if (left < milliseconds) milliseconds = left < 0 ? 0 : (int)left;
    }
    int count = epoll_wait(poller->epoll, poller->events, MOST_EVENTS, milliseconds);
    poller->count = count < 0 ? 0 : count;
}

CURLMcode ccurl_poller_run_sockets(ccurl_poller *poller) {
    CURLMcode code = CURLM_OK;
    for (int i = 0; i < poller->count && code == CURLM_OK; i++) {
        int descriptor = poller->events[i].data.fd;
        uint32_t events = poller->events[i].events;
        if (descriptor == poller->wakeup) continue;
        socket_state *state = &poller->sockets[descriptor];
        if (!state->wanted) {
            // The peer closed an idle connection. libcurl sees that itself before it would use it again.
            epoll_ctl(poller->epoll, EPOLL_CTL_DEL, descriptor, NULL);
            state->watched = 0;
            continue;
        }
        // Not CURL_CSELECT_ERR: reading tells which error it was.
        int bits = events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_IN | CURL_CSELECT_OUT : 0;
        if (events & EPOLLIN) bits |= CURL_CSELECT_IN;
        if (events & EPOLLOUT) bits |= CURL_CSELECT_OUT;
        int running;
        code = curl_multi_socket_action(poller->multi, descriptor, bits, &running);
    }
    poller->count = 0;
    return code;
}

CURLMcode ccurl_poller_run_timers(ccurl_poller *poller) {
    bool is_due = poller->delay == 0 || (poller->deadline != NEVER && now() >= poller->deadline);
    if (!is_due) return CURLM_OK;
    poller->delay = -1;
    poller->deadline = NEVER;
    int running;
    return curl_multi_socket_action(poller->multi, CURL_SOCKET_TIMEOUT, 0, &running);
}

void ccurl_poller_wake(ccurl_poller *poller) {
    eventfd_write(poller->wakeup, 1);
}
