// libxml2's forgiving HTML parser.
#ifndef STEMMA_CXML2_SHIM_H
#define STEMMA_CXML2_SHIM_H

#if !__has_include(<libxml/HTMLparser.h>)
#error "Stemma needs libxml2 and pkg-config to find it: install the packages libxml2-dev and pkg-config"
#endif
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#endif
