// What a client's thread sleeps on: the sockets and timers of one multi handle, and wake-ups from other threads.
#ifndef CCURL_POLLER_H
#define CCURL_POLLER_H

#include <curl/curl.h>

typedef struct ccurl_poller ccurl_poller;

// Null when descriptors or memory are short.
ccurl_poller *ccurl_poller_create(CURLM *multi);
// Only after the clean-up of the multi handle, which still reports sockets.
void ccurl_poller_destroy(ccurl_poller *poller);
// Lets the poller open and close the sockets of `easy`, which must be driven by the poller's multi handle only.
void ccurl_poller_attach(ccurl_poller *poller, CURL *easy);

// Sleeps until something is to be done, at most `milliseconds`.
void ccurl_poller_wait(ccurl_poller *poller, int milliseconds);
// Has libcurl act on the sockets that ended the sleep.
CURLMcode ccurl_poller_run_sockets(ccurl_poller *poller);
// Has libcurl act on the timers that are due; the start of a transfer is one.
CURLMcode ccurl_poller_run_timers(ccurl_poller *poller);
// Ends the sleep, or the next one. The only call that other threads may make.
void ccurl_poller_wake(ccurl_poller *poller);

#endif
