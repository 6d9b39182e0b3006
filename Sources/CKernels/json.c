#include "CKernels.h"
#include "bytes64.h"

#define IS_MARK(byte) ((byte) == '"' || (byte) == '\\' || (byte) < 0x20)

// A bit for each of 64 bytes that is a mark.
#define MARKS_OF_64(bytes, mask)                                                                                \
    {                                                                                                           \
        const byte64 is_mark = (byte64)((bytes) == (uint8_t)'"') | (byte64)((bytes) == (uint8_t)'\\')           \
                               | (byte64)((bytes) < (uint8_t)0x20);                                             \
        MASK_OF(is_mark, mask)                                                                                  \
    }

#define DEFINE_FIND_MARK(NAME, TARGET)                                                                          \
    TARGET static ptrdiff_t NAME(const uint8_t *text, ptrdiff_t length) {                                       \
        ptrdiff_t place = 0;                                                                                    \
        for (; place + 64 <= length; place += 64) {                                                             \
            const byte64 bytes = *(const byte64 *)(text + place);                                               \
            uint64_t mask;                                                                                      \
            MARKS_OF_64(bytes, mask)                                                                            \
            if (mask) return place + __builtin_ctzll(mask);                                                     \
        }                                                                                                       \
        while (place < length && !IS_MARK(text[place])) place++;                                                \
        return place;                                                                                           \
    }

// What an escape of two characters stands for, by its second; 0 for all others.
static const uint8_t short_escapes[256] = {
    ['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = 8, ['f'] = 12, ['n'] = 10, ['r'] = 13, ['t'] = 9,
};

// The value of a hexadecimal digit plus 1; 0 for other bytes.
static const uint8_t hexadecimal[256] = {
    ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
    ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
    ['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16,
};

// The number that \uXXXX holds; negative where the six bytes are no such escape.
static inline int32_t code_unit(const uint8_t *text) {
    if (text[0] != '\\' || text[1] != 'u') return -1;
    int32_t unit = 0;
    for (int digit = 2; digit < 6; digit++) {
        if (!hexadecimal[text[digit]]) return -1;
        unit = unit << 4 | (hexadecimal[text[digit]] - 1);
    }
    return unit;
}

static inline ptrdiff_t write_scalar(int32_t scalar, uint8_t *resolved) {
    if (scalar < 0x80) {
        resolved[0] = (uint8_t)scalar;
        return 1;
    }
    ptrdiff_t tail = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
    resolved[0] = (uint8_t)((tail == 1 ? 0xC0 : tail == 2 ? 0xE0 : 0xF0) | scalar >> (6 * tail));
    for (ptrdiff_t place = 1; place <= tail; place++)
        resolved[place] = (uint8_t)(0x80 | (scalar >> (6 * (tail - place)) & 0x3F));
    return tail + 1;
}

// Resolves the escape that text begins with, and adds to *count what it wrote; how long the escape is, 0 where it is
// left to the caller.
static inline ptrdiff_t resolve_escape(const uint8_t *text, ptrdiff_t length, uint8_t *resolved, ptrdiff_t *count) {
    if (length < 2) return 0;
    if (short_escapes[text[1]]) {
        resolved[(*count)++] = short_escapes[text[1]];
        return 2;
    }
    const int32_t unit = length < 6 ? -1 : code_unit(text);
    if (unit <= 0) return 0;
    if (unit < 0xD800 || unit > 0xDFFF) {
        *count += write_scalar(unit, resolved + *count);
        return 6;
    }
    const int32_t second = unit > 0xDBFF || length < 12 ? -1 : code_unit(text + 6);
    if (second < 0xDC00 || second > 0xDFFF) return 0;
    *count += write_scalar(0x10000 + ((unit & 0x3FF) << 10 | (second & 0x3FF)), resolved + *count);
    return 12;
}

// Whole registers are stored though only what stands before the mark counts. That stays within `resolved`, since the
// copy is never longer than the text before it: done <= place, and place + 64 <= length.
#define DEFINE_RESOLVE(NAME, TARGET)                                                                            \
    TARGET static ptrdiff_t NAME(const uint8_t *text, ptrdiff_t length, uint8_t *resolved, ptrdiff_t *count) {  \
        ptrdiff_t place = 0, done = 0;                                                                          \
        while (place < length) {                                                                                \
            if (place + 64 <= length) {                                                                         \
                const byte64 bytes = *(const byte64 *)(text + place);                                           \
                uint64_t mask;                                                                                  \
                MARKS_OF_64(bytes, mask)                                                                        \
                *(byte64 *)(resolved + done) = bytes;                                                           \
                const int plain = mask ? __builtin_ctzll(mask) : 64;                                            \
                place += plain;                                                                                 \
                done += plain;                                                                                  \
                if (plain == 64) continue;                                                                      \
            } else if (!IS_MARK(text[place])) {                                                                 \
                resolved[done++] = text[place++];                                                               \
                continue;                                                                                       \
            }                                                                                                   \
            if (text[place] != '\\') break;                                                                     \
            const ptrdiff_t used = resolve_escape(text + place, length - place, resolved, &done);               \
            if (!used) break;                                                                                   \
            place += used;                                                                                      \
        }                                                                                                       \
        *count = done;                                                                                          \
        return place;                                                                                           \
    }

DEFINE_FIND_MARK(find_mark_baseline, )
DEFINE_RESOLVE(resolve_baseline, )

#if defined(__x86_64__)
DEFINE_FIND_MARK(find_mark_avx2, __attribute__((target("avx2"))))
DEFINE_FIND_MARK(find_mark_avx512, __attribute__((target("avx512f,avx512bw,avx2"))))
DEFINE_RESOLVE(resolve_avx2, __attribute__((target("avx2"))))
DEFINE_RESOLVE(resolve_avx512, __attribute__((target("avx512f,avx512bw,avx2"))))
#endif

ptrdiff_t stemma_find_json_mark(int instruction_set, const uint8_t *text, ptrdiff_t length) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) return find_mark_avx512(text, length);
    if (instruction_set == STEMMA_AVX2) return find_mark_avx2(text, length);
#endif
    (void)instruction_set;
    return find_mark_baseline(text, length);
}

ptrdiff_t stemma_resolve_json(int instruction_set, const uint8_t *text, ptrdiff_t length, uint8_t *resolved,
                              ptrdiff_t *count) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) return resolve_avx512(text, length, resolved, count);
    if (instruction_set == STEMMA_AVX2) return resolve_avx2(text, length, resolved, count);
#endif
    (void)instruction_set;
    return resolve_baseline(text, length, resolved, count);
}
