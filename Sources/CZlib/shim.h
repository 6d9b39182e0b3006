// zlib, for reading .gz files. inflateInit2 is a macro, which Swift cannot see, so it stands here as a function.
#ifndef STEMMA_CZLIB_SHIM_H
#define STEMMA_CZLIB_SHIM_H

#if !__has_include(<zlib.h>)
#error "Stemma needs zlib: install the package zlib1g-dev"
#endif
#include <zlib.h>

static inline int stemma_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
