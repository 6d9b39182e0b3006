// The loops that need a run-time choice of instruction set.
//
// Swift has no attribute that compiles one function for a newer processor, and flags for a whole build would break the
// program on an older one. So these few loops are C, each compiled for several levels; the caller names the level.
#ifndef STEMMA_CKERNELS_H
#define STEMMA_CKERNELS_H

#include <stddef.h>
#include <stdint.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

// The levels, each including the ones before it. The numbers are fixed: Swift has the same.
enum stemma_instruction_set {
    STEMMA_BASELINE = 0, // what every processor of the architecture has: SSE2 on x86-64, NEON on arm64
    STEMMA_AVX2 = 1,     // AVX2 with fused multiply-add
    STEMMA_AVX512 = 2,   // AVX-512F and BW
};

// The highest level this processor and operating system support.
int stemma_highest_instruction_set(void);

// Rows first_row ..< last_row of the product of a sparse and a dense matrix, all `float`.
//
// sparse:  row r holds the entries row_offsets[r] ..< row_offsets[r + 1] of column_indices and values
// dense:   row-major, `width` columns, rows `stride` apart, more of them than the highest column index
// product: the rows asked for, row-major, `width` columns, rows `product_stride` apart; overwritten
//
// Each element is the sum over the row's entries in storage order, so neither the row range nor the thread that asks
// changes a bit of it. The level does (fused operations round once). It must be one the processor supports.
// ptrdiff_t is what Swift calls Int.
void stemma_sparse_times_dense(int instruction_set, const ptrdiff_t *row_offsets, const int32_t *column_indices,
                               const float *values, const float *dense, ptrdiff_t stride, ptrdiff_t width,
                               float *product, ptrdiff_t product_stride, ptrdiff_t first_row, ptrdiff_t last_row);

// The width of the blocks of columns that a basis is made of.
enum { STEMMA_BLOCK_WIDTH = 32 };

// Adds source · factors to a block, all `float` and row-major.
//
// source:  `rows` rows, `stride` apart, of which the first `columns` columns count
// factors: `columns` rows of STEMMA_BLOCK_WIDTH
// target:  `rows` rows of STEMMA_BLOCK_WIDTH
//
// Each element is summed over the columns in order.
void stemma_add_block_product(int instruction_set, const float *source, ptrdiff_t stride, ptrdiff_t columns,
                              const float *factors, float *target, ptrdiff_t rows);

// Adds leftᵀ · right to sums, all `float` and row-major: the scalar products of the columns of two blocks.
//
// left:  `rows` rows, `stride` apart, of which the first `columns` columns count
// right: `rows` rows of STEMMA_BLOCK_WIDTH
// sums:  `columns` rows of STEMMA_BLOCK_WIDTH
//
// Each element is summed over the rows in order.
void stemma_add_block_gram(int instruction_set, const float *left, ptrdiff_t stride, ptrdiff_t columns,
                           const float *right, float *sums, ptrdiff_t rows);

// The scalar product of two runs of `count` floats; its error is at most count · 2⁻²⁴ · the product of their lengths.
//
// The level changes the last bits.
float stemma_product(int instruction_set, const float *one, const float *other, ptrdiff_t count);

// The largest bounds[i] + shifts[i]. `count` is a multiple of 16, at least 16; no number is NaN.
float stemma_largest_bound(int instruction_set, const float *bounds, const float *shifts, ptrdiff_t count);

// Writes the places where bounds[i] + shifts[i] is at least `least`, rising; returns their number.
//
// `count` is a multiple of 16, and there must be room for so many places.
ptrdiff_t stemma_bounds_reaching(int instruction_set, const float *bounds, const float *shifts, ptrdiff_t count,
                                 float least, int32_t *places);

// Finds the bytes that words are made of, and lower-cases ASCII, 64 bytes at a time.
//
// text:   `length` bytes of UTF-8, which begin and end with a whole character
// folded: the text with A–Z made a–z, and zeros up to a multiple of 64 bytes, for which there must be room
// words:  a bit a byte, the lowest for the first, (length + 63) / 64 numbers: 1 for letters, digits and _ of ASCII and
//         for every byte of 0x80 or more but those of U+2000 to U+203F (blanks, dashes, quotes); those are for the caller
//         to look at
//
// Returns whether there are such bytes of 0x80 or more. The result is the same for every level.
int stemma_find_words(int instruction_set, const uint8_t *text, ptrdiff_t length, uint8_t *folded, uint64_t *words);

// The place of the first byte that ends a plain stretch of a JSON string: a quote, a backslash or a control character;
// `length` where there is none. The result is the same for every level.
ptrdiff_t stemma_find_json_mark(int instruction_set, const uint8_t *text, ptrdiff_t length);

// Copies a JSON string, its escapes resolved, up to what the caller must look at: a quote, a control character, or an
// escape that is none or is not usual (half a surrogate pair, NUL).
//
// text:     `length` bytes; returned is the place where the copy stopped, `length` where it did not
// resolved: room for `length` bytes, as no escape is shorter than what it stands for
// count:    how many bytes of it hold the copy
//
// The result is the same for every level; what lies in `resolved` after the copy is not.
ptrdiff_t stemma_resolve_json(int instruction_set, const uint8_t *text, ptrdiff_t length, uint8_t *resolved,
                              ptrdiff_t *count);

// Has freed pieces of memory of `large` bytes or more go back to the system at once, and smaller ones be kept, up to `kept`
// bytes at the end of a heap, which grows by `step`. mallopt is in no module that Swift has.
static inline void stemma_set_memory_policy(int large, int kept, int step) {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_TOP_PAD, step);
#else
    (void)large, (void)kept, (void)step;
#endif
}

// Asks for large pages for memory of 2 MiB or more that is not touched yet, where the system gives them on advice.
void stemma_use_large_pages(void *memory, ptrdiff_t bytes);

// Asks for the memory at an address ahead of its use.
static inline void stemma_prefetch(const void *address) { __builtin_prefetch(address); }

// What the limits of a machine are measured with.

// The sum of `count` floats, read `rounds` times over as fast as the memory gives them: each time from `first` to the end, and
// from the beginning to `first`. Both numbers are multiples of 128.
//
// Each of 16 to 128 partial sums is a float, so ones sum without error up to 2^28 of them, all rounds together.
double stemma_sum(int instruction_set, const float *memory, ptrdiff_t count, ptrdiff_t first, ptrdiff_t rounds);

// Halves numbers in registers and adds one half, `rounds` times, with as many in flight as the processor can use.
//
// Returns the sum of the numbers, which after 32 rounds and more are all 1: so it is how many there are, and each round
// takes as many multiplications and as many additions.
double stemma_multiply_add(int instruction_set, ptrdiff_t rounds);

#endif
