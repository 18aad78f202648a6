// glibc's settings of its heap, which the module Glibc leaves out.
#include <malloc.h>
