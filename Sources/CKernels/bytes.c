#include "CKernels.h"
#include "bytes64.h"

// A byte is from `first` to `last` if its distance from `first`, taken round below zero, is at most theirs.
#define IS_BETWEEN(bytes, first, last) ((byte64)((bytes) - (uint8_t)(first)) <= (uint8_t)((last) - (first)))

// U+2000 to U+203F, E2 80 and any third byte, hold blanks, dashes, quotes and dots: no letter, mark, number or `_`.
// `next` is the text from the second byte on; `inside` keeps which bytes of the next 64 belong to a character that began in these.
#define FIND_WORDS_OF_64(bytes, next, target, mask, inside, beyond_ascii)                                       \
    {                                                                                                           \
        const byte64 is_capital = (byte64)IS_BETWEEN(bytes, 'A', 'Z');                                          \
        const byte64 folded_bytes = bytes | (is_capital & (uint8_t)0x20);                                       \
        const byte64 is_high = (byte64)(bytes >= (uint8_t)0x80);                                                \
        const byte64 is_word = (byte64)IS_BETWEEN(folded_bytes, 'a', 'z') | (byte64)IS_BETWEEN(bytes, '0', '9') \
                               | (byte64)(bytes == (uint8_t)'_') | is_high;                                     \
        const byte64 is_mark = (byte64)(bytes == (uint8_t)0xE2) & (byte64)(next == (uint8_t)0x80);              \
        *(byte64 *)(target) = folded_bytes;                                                                     \
        uint64_t letters, high, marks;                                                                          \
        MASK_OF(is_word, letters)                                                                               \
        MASK_OF(is_high, high)                                                                                  \
        MASK_OF(is_mark, marks)                                                                                 \
        letters &= ~(marks | marks << 1 | marks << 2 | inside);                                                 \
        inside = marks >> 63 | marks >> 62;                                                                     \
        beyond_ascii |= letters & high;                                                                         \
        mask = letters;                                                                                         \
    }

#define DEFINE_FIND_WORDS(NAME, TARGET)                                                                         \
    TARGET static int NAME(const uint8_t *text, ptrdiff_t length, uint8_t *folded, uint64_t *words) {           \
        ptrdiff_t place = 0;                                                                                    \
        uint64_t inside = 0, beyond_ascii = 0;                                                                  \
        /* One byte more than the 64 is read. */                                                                \
        for (; place + 65 <= length; place += 64) {                                                             \
            const byte64 bytes = *(const byte64 *)(text + place), next = *(const byte64 *)(text + place + 1);   \
            FIND_WORDS_OF_64(bytes, next, folded + place, words[place / 64], inside, beyond_ascii)              \
        }                                                                                                       \
        if (place < length) {                                                                                   \
            uint8_t tail[65] = {0};                                                                             \
            memcpy(tail, text + place, (size_t)(length - place));                                               \
            const byte64 bytes = *(const byte64 *)tail, next = *(const byte64 *)(tail + 1);                     \
            FIND_WORDS_OF_64(bytes, next, folded + place, words[place / 64], inside, beyond_ascii)              \
        }                                                                                                       \
        return beyond_ascii != 0;                                                                               \
    }

DEFINE_FIND_WORDS(find_words_baseline, )

#if defined(__x86_64__)
DEFINE_FIND_WORDS(find_words_avx2, __attribute__((target("avx2"))))
DEFINE_FIND_WORDS(find_words_avx512, __attribute__((target("avx512f,avx512bw,avx2"))))
#endif

int stemma_find_words(int instruction_set, const uint8_t *text, ptrdiff_t length, uint8_t *folded, uint64_t *words) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) {
        return find_words_avx512(text, length, folded, words);
    }
    if (instruction_set == STEMMA_AVX2) {
        return find_words_avx2(text, length, folded, words);
    }
#endif
    (void)instruction_set;
    return find_words_baseline(text, length, folded, words);
}
