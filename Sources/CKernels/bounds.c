#include "CKernels.h"

// What the bounds of k-means ask of a row: one scalar product, and two passes over its upper bounds.
typedef float float16 __attribute__((vector_size(64), aligned(4), may_alias));
typedef float float8 __attribute__((vector_size(32), aligned(4), may_alias));
typedef float float4 __attribute__((vector_size(16), aligned(4), may_alias));

// The sum of sixteen floats, halved until one is left.
#define SUM_OF(SUMS, TOTAL)                                                                             \
    float8 eight = __builtin_shufflevector(SUMS, SUMS, 0, 1, 2, 3, 4, 5, 6, 7) +                        \
                   __builtin_shufflevector(SUMS, SUMS, 8, 9, 10, 11, 12, 13, 14, 15);                   \
    float4 four = __builtin_shufflevector(eight, eight, 0, 1, 2, 3) +                                   \
                  __builtin_shufflevector(eight, eight, 4, 5, 6, 7);                                    \
    for (; place + 4 <= count; place += 4) four += *(const float4 *)(one + place) * *(const float4 *)(other + place); \
    float TOTAL = (four[0] + four[2]) + (four[1] + four[3]);

#define DEFINE_BOUNDS(LEVEL, ATTRIBUTES)                                                                \
    ATTRIBUTES static float product_##LEVEL(const float *one, const float *other, ptrdiff_t count) {    \
        float16 even = {0}, odd = {0};                                                                  \
        ptrdiff_t place = 0;                                                                            \
        for (; place + 32 <= count; place += 32) {                                                      \
            even += *(const float16 *)(one + place) * *(const float16 *)(other + place);                \
            odd += *(const float16 *)(one + place + 16) * *(const float16 *)(other + place + 16);       \
        }                                                                                               \
        if (place + 16 <= count) {                                                                      \
            even += *(const float16 *)(one + place) * *(const float16 *)(other + place);                \
            place += 16;                                                                                \
        }                                                                                               \
        even += odd;                                                                                    \
        SUM_OF(even, total)                                                                             \
        for (; place < count; place++) total += one[place] * other[place];                              \
        return total;                                                                                   \
    }                                                                                                   \
                                                                                                        \
    ATTRIBUTES static float largest_##LEVEL(const float *bounds, const float *shifts, ptrdiff_t count) { \
        float16 best = *(const float16 *)bounds + *(const float16 *)shifts;                             \
        for (ptrdiff_t place = 16; place < count; place += 16) {                                        \
            float16 sum = *(const float16 *)(bounds + place) + *(const float16 *)(shifts + place);      \
            best = __builtin_elementwise_max(best, sum);                                                \
        }                                                                                               \
        return __builtin_reduce_max(best);                                                              \
    }                                                                                                   \
                                                                                                        \
    ATTRIBUTES static ptrdiff_t reaching_##LEVEL(const float *bounds, const float *shifts, ptrdiff_t count, \
                                                 float least, int32_t *places) {                        \
        ptrdiff_t found = 0;                                                                            \
        for (ptrdiff_t place = 0; place < count; place += 16) {                                         \
            float16 sum = *(const float16 *)(bounds + place) + *(const float16 *)(shifts + place);      \
            if (!__builtin_reduce_or(sum >= least)) continue;                                           \
            for (ptrdiff_t lane = 0; lane < 16; lane++) {                                               \
                places[found] = (int32_t)(place + lane);                                                \
                found += sum[lane] >= least;                                                            \
            }                                                                                           \
        }                                                                                               \
        return found;                                                                                   \
    }

DEFINE_BOUNDS(baseline, )
#if defined(__x86_64__)
DEFINE_BOUNDS(avx2, __attribute__((target("avx2,fma"))))
DEFINE_BOUNDS(avx512, __attribute__((target("avx512f,avx2,fma"))))
#endif

#if defined(__x86_64__)
#define AT_LEVEL(NAME, ...)                                                          \
    if (instruction_set == STEMMA_AVX512) return NAME##_avx512(__VA_ARGS__);         \
    if (instruction_set == STEMMA_AVX2) return NAME##_avx2(__VA_ARGS__);             \
    return NAME##_baseline(__VA_ARGS__);
#else
#define AT_LEVEL(NAME, ...)                                                          \
    (void)instruction_set;                                                           \
    return NAME##_baseline(__VA_ARGS__);
#endif

float stemma_product(int instruction_set, const float *one, const float *other, ptrdiff_t count) {
    AT_LEVEL(product, one, other, count)
}

float stemma_largest_bound(int instruction_set, const float *bounds, const float *shifts, ptrdiff_t count) {
    AT_LEVEL(largest, bounds, shifts, count)
}

ptrdiff_t stemma_bounds_reaching(int instruction_set, const float *bounds, const float *shifts, ptrdiff_t count,
                                 float least, int32_t *places) {
    AT_LEVEL(reaching, bounds, shifts, count, least, places)
}
