#include "CKernels.h"

// The two products that a basis of tall, narrow blocks asks for, with the right-hand block STEMMA_BLOCK_WIDTH columns wide,
// so that its row is two vectors of sixteen floats: two registers of AVX-512, four of AVX2, eight of SSE2 and NEON.
typedef float float16 __attribute__((vector_size(64), aligned(4), may_alias));

enum { LANES = 16, WIDTH = STEMMA_BLOCK_WIDTH };

#define UNROLLED _Pragma("clang loop unroll(full)")

// ROWS rows of the target, summed in registers over all columns of the source.
#define PRODUCT_ROWS(ROWS)                                                             \
    for (; row + ROWS <= rows; row += ROWS) {                                          \
        float16 sums[ROWS][2];                                                         \
        UNROLLED for (int i = 0; i < ROWS; i++) {                                      \
            const float16 *start = (const float16 *)(target + (row + i) * WIDTH);      \
            sums[i][0] = start[0], sums[i][1] = start[1];                              \
        }                                                                              \
        const float *first = source + row * stride;                                    \
        for (ptrdiff_t column = 0; column < columns; column++) {                       \
            const float16 *factor = (const float16 *)(factors + column * WIDTH);       \
            UNROLLED for (int i = 0; i < ROWS; i++) {                                  \
                const float value = first[i * stride + column];                        \
                sums[i][0] += value * factor[0], sums[i][1] += value * factor[1];      \
            }                                                                          \
        }                                                                              \
        UNROLLED for (int i = 0; i < ROWS; i++) {                                      \
            float16 *end = (float16 *)(target + (row + i) * WIDTH);                    \
            end[0] = sums[i][0], end[1] = sums[i][1];                                  \
        }                                                                              \
    }

// ROWS is the number of rows whose sums fit in the level's registers with room for a row of factors. Measured for AVX2: 2
// rows run at 87 GFLOP/s, 3 at 53, 4 at 58.
#define DEFINE_BLOCK_PRODUCT(NAME, ATTRIBUTES, ROWS)                                                             \
    ATTRIBUTES static void NAME(const float *source, ptrdiff_t stride, ptrdiff_t columns, const float *factors,  \
                                float *target, ptrdiff_t rows) {                                                 \
        ptrdiff_t row = 0;                                                                                       \
        PRODUCT_ROWS(ROWS)                                                                                       \
        PRODUCT_ROWS(1)                                                                                          \
    }

// COLUMNS rows of the sums, one for each column of the left block, kept in registers over all rows.
#define GRAM_COLUMNS(COLUMNS)                                                           \
    for (; column + COLUMNS <= columns; column += COLUMNS) {                            \
        float16 total[COLUMNS][2];                                                      \
        UNROLLED for (int i = 0; i < COLUMNS; i++) {                                    \
            const float16 *start = (const float16 *)(sums + (column + i) * WIDTH);      \
            total[i][0] = start[0], total[i][1] = start[1];                             \
        }                                                                               \
        for (ptrdiff_t row = 0; row < rows; row++) {                                    \
            const float16 *factor = (const float16 *)(right + row * WIDTH);             \
            const float *values = left + row * stride + column;                         \
            UNROLLED for (int i = 0; i < COLUMNS; i++) {                                \
                total[i][0] += values[i] * factor[0], total[i][1] += values[i] * factor[1]; \
            }                                                                           \
        }                                                                               \
        UNROLLED for (int i = 0; i < COLUMNS; i++) {                                    \
            float16 *end = (float16 *)(sums + (column + i) * WIDTH);                    \
            end[0] = total[i][0], end[1] = total[i][1];                                 \
        }                                                                               \
    }

#define DEFINE_BLOCK_GRAM(NAME, ATTRIBUTES, COLUMNS)                                                          \
    ATTRIBUTES static void NAME(const float *left, ptrdiff_t stride, ptrdiff_t columns, const float *right,   \
                                float *sums, ptrdiff_t rows) {                                                \
        ptrdiff_t column = 0;                                                                                 \
        GRAM_COLUMNS(COLUMNS)                                                                                 \
        GRAM_COLUMNS(1)                                                                                       \
    }

#if defined(__aarch64__)
DEFINE_BLOCK_PRODUCT(block_product_baseline, , 3)
DEFINE_BLOCK_GRAM(block_gram_baseline, , 3)
#else
DEFINE_BLOCK_PRODUCT(block_product_baseline, , 1)
DEFINE_BLOCK_GRAM(block_gram_baseline, , 1)
#endif

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2,fma")))
#define AVX512 __attribute__((target("avx512f,avx2,fma")))
DEFINE_BLOCK_PRODUCT(block_product_avx2, AVX2, 2)
DEFINE_BLOCK_GRAM(block_gram_avx2, AVX2, 2)
DEFINE_BLOCK_PRODUCT(block_product_avx512, AVX512, 8)
DEFINE_BLOCK_GRAM(block_gram_avx512, AVX512, 8)
#endif

void stemma_add_block_product(int instruction_set, const float *source, ptrdiff_t stride, ptrdiff_t columns,
                              const float *factors, float *target, ptrdiff_t rows) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) return block_product_avx512(source, stride, columns, factors, target, rows);
    if (instruction_set == STEMMA_AVX2) return block_product_avx2(source, stride, columns, factors, target, rows);
#endif
    (void)instruction_set;
    block_product_baseline(source, stride, columns, factors, target, rows);
}

void stemma_add_block_gram(int instruction_set, const float *left, ptrdiff_t stride, ptrdiff_t columns,
                           const float *right, float *sums, ptrdiff_t rows) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512) return block_gram_avx512(left, stride, columns, right, sums, rows);
    if (instruction_set == STEMMA_AVX2) return block_gram_avx2(left, stride, columns, right, sums, rows);
#endif
    (void)instruction_set;
    block_gram_baseline(left, stride, columns, right, sums, rows);
}
