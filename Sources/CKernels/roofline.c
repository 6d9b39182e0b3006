#include "CKernels.h"

// As in sparse.c: sixteen floats, one register of AVX-512, two or four of the other levels.
typedef float float16 __attribute__((vector_size(64), aligned(4), may_alias));

enum { LANES = 16 };

#define FOR_EACH(index, count) _Pragma("clang loop unroll(full)") for (int index = 0; index < (count); index++)

// VECTORS is the number of vectors whose sums fit in the level's registers; together they hide how long one addition takes.
#define DEFINE_SUM(NAME, ATTRIBUTES, VECTORS)                                                                   \
    ATTRIBUTES static double NAME(const float *memory, ptrdiff_t count, ptrdiff_t first, ptrdiff_t rounds) {    \
        float16 sums[VECTORS] = {{0}};                                                                          \
        for (ptrdiff_t round = 0; round < rounds; round++) {                                                    \
            for (ptrdiff_t place = first; place < count; place += LANES * VECTORS)                              \
                FOR_EACH(i, VECTORS) sums[i] += *(const float16 *)(memory + place + LANES * i);                 \
            for (ptrdiff_t place = 0; place < first; place += LANES * VECTORS)                                  \
                FOR_EACH(i, VECTORS) sums[i] += *(const float16 *)(memory + place + LANES * i);                 \
        }                                                                                                       \
        double sum = 0;                                                                                         \
        FOR_EACH(i, VECTORS) for (int lane = 0; lane < LANES; lane++) sum += sums[i][lane];                     \
        return sum;                                                                                             \
    }

#define DEFINE_MULTIPLY_ADD(NAME, ATTRIBUTES, VECTORS)                                                          \
    ATTRIBUTES static double NAME(ptrdiff_t rounds) {                                                           \
        float16 numbers[VECTORS];                                                                               \
        FOR_EACH(i, VECTORS) numbers[i] = (float16){0} + (float)i / VECTORS;                                    \
        for (ptrdiff_t round = 0; round < rounds; round++)                                                      \
            FOR_EACH(i, VECTORS) numbers[i] = numbers[i] * 0.5f + 0.5f;                                         \
        double sum = 0;                                                                                         \
        FOR_EACH(i, VECTORS) for (int lane = 0; lane < LANES; lane++) sum += numbers[i][lane];                  \
        return sum;                                                                                             \
    }

DEFINE_SUM(sum_baseline, , 2)
DEFINE_MULTIPLY_ADD(multiply_add_baseline, , 3)

#if defined(__x86_64__)
DEFINE_SUM(sum_avx2, __attribute__((target("avx2,fma"))), 4)
DEFINE_SUM(sum_avx512, __attribute__((target("avx512f,avx2,fma"))), 8)
DEFINE_MULTIPLY_ADD(multiply_add_avx2, __attribute__((target("avx2,fma"))), 6)
DEFINE_MULTIPLY_ADD(multiply_add_avx512, __attribute__((target("avx512f,avx2,fma"))), 12)
#endif

double stemma_sum(int instruction_set, const float *memory, ptrdiff_t count, ptrdiff_t first, ptrdiff_t rounds) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) return sum_avx512(memory, count, first, rounds);
    if (instruction_set == STEMMA_AVX2) return sum_avx2(memory, count, first, rounds);
#endif
    (void)instruction_set;
    return sum_baseline(memory, count, first, rounds);
}

double stemma_multiply_add(int instruction_set, ptrdiff_t rounds) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) return multiply_add_avx512(rounds);
    if (instruction_set == STEMMA_AVX2) return multiply_add_avx2(rounds);
#endif
    (void)instruction_set;
    return multiply_add_baseline(rounds);
}
