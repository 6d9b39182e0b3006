#include "CKernels.h"

#include <string.h>

// 64 bytes, one register of AVX-512; for the other levels the compiler makes two or four registers of it.
// aligned(1): texts begin anywhere.
typedef uint8_t byte64 __attribute__((vector_size(64), aligned(1), may_alias));
typedef _Bool bit64 __attribute__((ext_vector_type(64)));

// A byte is from `first` to `last` if its distance from `first`, taken round below zero, is at most theirs.
#define IS_BETWEEN(bytes, first, last) ((byte64)((bytes) - (uint8_t)(first)) <= (uint8_t)((last) - (first)))

#define FIND_WORDS_OF_64(source, target, words)                                                                 \
    {                                                                                                           \
        const byte64 bytes = *(const byte64 *)(source);                                                         \
        const byte64 is_capital = (byte64)IS_BETWEEN(bytes, 'A', 'Z');                                          \
        const byte64 folded_bytes = bytes | (is_capital & (uint8_t)0x20);                                       \
        const byte64 is_word = (byte64)IS_BETWEEN(folded_bytes, 'a', 'z') | (byte64)IS_BETWEEN(bytes, '0', '9') \
                               | (byte64)(bytes == (uint8_t)'_') | (byte64)(bytes >= (uint8_t)0x80);            \
        const bit64 bits = __builtin_convertvector(is_word & 1, bit64);                                         \
        *(byte64 *)(target) = folded_bytes;                                                                     \
        memcpy(words, &bits, 8);                                                                                \
    }

#define DEFINE_FIND_WORDS(NAME, TARGET)                                                                         \
    TARGET static void NAME(const uint8_t *text, ptrdiff_t length, uint8_t *folded, uint64_t *words) {          \
        ptrdiff_t place = 0;                                                                                    \
        for (; place + 64 <= length; place += 64) FIND_WORDS_OF_64(text + place, folded + place, words + place / 64) \
        if (place < length) {                                                                                   \
            uint8_t tail[64] = {0};                                                                             \
            memcpy(tail, text + place, (size_t)(length - place));                                               \
            FIND_WORDS_OF_64(tail, folded + place, words + place / 64)                                          \
        }                                                                                                       \
    }

DEFINE_FIND_WORDS(find_words_baseline, )

#if defined(__x86_64__)
DEFINE_FIND_WORDS(find_words_avx2, __attribute__((target("avx2"))))
DEFINE_FIND_WORDS(find_words_avx512, __attribute__((target("avx512f,avx512bw,avx2"))))
#endif

void stemma_find_words(int instruction_set, const uint8_t *text, ptrdiff_t length, uint8_t *folded, uint64_t *words) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) {
        find_words_avx512(text, length, folded, words);
        return;
    }
    if (instruction_set == STEMMA_AVX2) {
        find_words_avx2(text, length, folded, words);
        return;
    }
#endif
    (void)instruction_set;
    find_words_baseline(text, length, folded, words);
}
