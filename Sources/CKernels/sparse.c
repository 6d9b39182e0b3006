#include "CKernels.h"

// Sixteen floats, one register of AVX-512; for the other levels the compiler makes two or four registers of it.
// aligned(4): rows of any width begin anywhere. may_alias: the memory holds plain floats.
typedef float float16 __attribute__((vector_size(64), aligned(4), may_alias));

enum {
    LANES = 16,
    // How many entries ahead, past the end of the row if need be, the dense rows are fetched: they come in no order the
    // processor can guess. Measured on 20 Newsgroups: 24 best, 16 a tenth slower, none at all four times slower.
    AHEAD = 24,
};

// One stripe of LANES * VECTORS columns of one row of the product, summed in registers: the dense matrix is read once,
// the product written once. `column` moves past all stripes of this size that still fit.
#define STRIPES(VECTORS)                                                                                        \
    for (; column + LANES * VECTORS <= width; column += LANES * VECTORS) {                                      \
        float16 sums[VECTORS] = {{0}};                                                                          \
        const float *stripe = dense + column;                                                                   \
        for (ptrdiff_t entry = begin; entry < end; entry++) {                                                   \
            const float16 *factors = (const float16 *)(stripe + (ptrdiff_t)column_indices[entry] * stride);     \
            if (entry + AHEAD < last) {                                                                         \
                const float *next = stripe + (ptrdiff_t)column_indices[entry + AHEAD] * stride;                 \
                _Pragma("clang loop unroll(full)") for (int i = 0; i < VECTORS; i++)                            \
                    __builtin_prefetch(next + LANES * i);                                                       \
            }                                                                                                   \
            const float value = values[entry];                                                                  \
            /* Unrolled, the sums stay in registers instead of an array in memory. */                           \
            _Pragma("clang loop unroll(full)") for (int i = 0; i < VECTORS; i++) sums[i] += value * factors[i]; \
        }                                                                                                       \
        float16 *target = (float16 *)(product + (row - first_row) * product_stride + column);                   \
        _Pragma("clang loop unroll(full)") for (int i = 0; i < VECTORS; i++) target[i] = sums[i];               \
    }

// The whole product. WIDEST is the number of vectors whose sums fit in the level's registers with room for the factors
// in flight. The narrower stripes take what is left of a row, and the last loop less than a vector.
#define DEFINE_SPARSE_TIMES_DENSE(NAME, ATTRIBUTES, WIDEST)                                                     \
    ATTRIBUTES static void NAME(const ptrdiff_t *row_offsets, const int32_t *column_indices,                    \
                                const float *values, const float *dense, ptrdiff_t stride, ptrdiff_t width,     \
                                float *product, ptrdiff_t product_stride, ptrdiff_t first_row,                  \
                                ptrdiff_t last_row) {                                                           \
        const ptrdiff_t last = row_offsets[last_row];                                                           \
        for (ptrdiff_t row = first_row; row < last_row; row++) {                                                \
            const ptrdiff_t begin = row_offsets[row], end = row_offsets[row + 1];                               \
            ptrdiff_t column = 0;                                                                               \
            STRIPES(WIDEST)                                                                                     \
            if (WIDEST > 4) STRIPES(4)                                                                          \
            if (WIDEST > 2) STRIPES(2)                                                                          \
            STRIPES(1)                                                                                          \
            for (; column < width; column++) {                                                                  \
                float sum = 0;                                                                                  \
                for (ptrdiff_t entry = begin; entry < end; entry++)                                             \
                    sum += values[entry] * dense[(ptrdiff_t)column_indices[entry] * stride + column];           \
                product[(row - first_row) * product_stride + column] = sum;                                     \
            }                                                                                                   \
        }                                                                                                       \
    }

DEFINE_SPARSE_TIMES_DENSE(sparse_times_dense_baseline, , 2)

#if defined(__x86_64__)
DEFINE_SPARSE_TIMES_DENSE(sparse_times_dense_avx2, __attribute__((target("avx2,fma"))), 4)
DEFINE_SPARSE_TIMES_DENSE(sparse_times_dense_avx512, __attribute__((target("avx512f,avx2,fma"))), 8)
#endif

int stemma_highest_instruction_set(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")) return STEMMA_AVX512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return STEMMA_AVX2;
#endif
    return STEMMA_BASELINE;
}

void stemma_sparse_times_dense(int instruction_set, const ptrdiff_t *row_offsets, const int32_t *column_indices,
                               const float *values, const float *dense, ptrdiff_t stride, ptrdiff_t width,
                               float *product, ptrdiff_t product_stride, ptrdiff_t first_row, ptrdiff_t last_row) {
#if defined(__x86_64__)
    if (instruction_set == STEMMA_AVX512)
        return sparse_times_dense_avx512(row_offsets, column_indices, values, dense, stride, width, product,
                                         product_stride, first_row, last_row);
    if (instruction_set == STEMMA_AVX2)
        return sparse_times_dense_avx2(row_offsets, column_indices, values, dense, stride, width, product,
                                       product_stride, first_row, last_row);
#endif
    (void)instruction_set;
    sparse_times_dense_baseline(row_offsets, column_indices, values, dense, stride, width, product,
                                product_stride, first_row, last_row);
}
