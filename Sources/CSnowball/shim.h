// Snowball's stemmers, one entry point for all its languages.
#ifndef STEMMA_CSNOWBALL_SHIM_H
#define STEMMA_CSNOWBALL_SHIM_H

#if !__has_include(<libstemmer.h>)
#error "Stemma needs Snowball's stemmers: install the package libstemmer-dev"
#endif
#include <libstemmer.h>

#endif
