// libxml2's forgiving HTML parser.
#ifndef STEMMA_CXML2_SHIM_H
#define STEMMA_CXML2_SHIM_H

#if !__has_include(<libxml/HTMLparser.h>)
#error "Stemma needs libxml2 and pkg-config to find it: install the packages libxml2-dev and pkg-config"
#endif

// Where libxml2 is built with ICU its headers bring in ICU's, which clash with the copy inside Foundation. Only the
// fields of a character converter depend on it, and those are never touched here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#endif
