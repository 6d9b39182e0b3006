// What the kernels that look at 64 bytes at a time share.
#ifndef STEMMA_BYTES64_H
#define STEMMA_BYTES64_H

#include <stdint.h>
#include <string.h>

// 64 bytes, one register of AVX-512; for the other levels the compiler makes two or four registers of it.
// aligned(1): texts begin anywhere.
typedef uint8_t byte64 __attribute__((vector_size(64), aligned(1), may_alias));
typedef _Bool bit64 __attribute__((ext_vector_type(64)));

// A bit for each of 64 bytes that is all ones, the lowest for the first.
#define MASK_OF(is_set, mask)                                                                                   \
    {                                                                                                           \
        const bit64 bits = __builtin_convertvector((is_set) & 1, bit64);                                        \
        memcpy(&(mask), &bits, 8);                                                                              \
    }

#endif
