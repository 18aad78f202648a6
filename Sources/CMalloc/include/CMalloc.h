// glibc's settings of its heap, which the module Glibc leaves out, and the pages of the program itself.
#pragma once
#include <malloc.h>

// Instructions that were needed once leave the memory of the process; what is run again comes back from the page cache.
void cmalloc_forget_instructions(void);
