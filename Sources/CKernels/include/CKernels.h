// The loops that need a run-time choice of instruction set.
#ifndef STEMMA_CKERNELS_H
#define STEMMA_CKERNELS_H

#include <stdint.h>

#endif
