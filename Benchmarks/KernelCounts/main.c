// Runs one kernel once on fixed input, for a tool that counts its instructions.
//
//   kernel_counts              prints the names of the kernels
//   kernel_counts NAME LEVEL   runs one at a level, and prints its work: pairs of an entry and a column, multiplications
//                              or bytes; status 2 where the processor, or the tool that stands for one, lacks the level
//
// Instructions are counted between entry to `counted` and return from it: making the input is not the kernel's work.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

enum {
    SPARSE_ROWS = 400,
    ROW_ENTRIES = 100,
    DENSE_ROWS = 4000,
    BLOCK_ROWS = 2000,
    // 3 is left over by two or eight at a time.
    BLOCK_COLUMNS = 67,
    BOUND_ROWS = 2000,
    BOUNDS = 112,
    // Not a multiple of 64 either: the tails count too.
    BYTES = 200019,
};

typedef struct {
    const char *name;
    ptrdiff_t width; // of the dense matrix, where there is one
    void *(*prepare)(ptrdiff_t width);
    void (*run)(int level, void *input);
    ptrdiff_t work;
} Kernel;

// Not inlined, so that the tool finds it by its name; nothing is left to do after `run` but to read a volatile, so that it
// is a call and no jump.
static volatile int calls;
__attribute__((noinline)) void counted(const Kernel *kernel, int level, void *input) {
    kernel->run(level, input);
    calls++;
}

static void *room(size_t bytes) {
    void *memory = calloc(1, bytes);
    if (!memory) abort();
    return memory;
}

// Numbers from 0 to below `bound`, always the same: a linear congruential generator (Knuth's MMIX).
static uint32_t random_below(uint32_t bound) {
    static uint64_t state = 1;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((state >> 33) % bound);
}

static float *random_floats(ptrdiff_t count) {
    float *numbers = room((size_t)count * sizeof *numbers);
    for (ptrdiff_t place = 0; place < count; place++) numbers[place] = (float)random_below(1000) / 1000;
    return numbers;
}

// MARK: sparse times dense

typedef struct {
    ptrdiff_t offsets[SPARSE_ROWS + 1], width;
    int32_t columns[SPARSE_ROWS * ROW_ENTRIES];
    float *values, *dense, *product;
} SparseInput;

static void *prepare_sparse(ptrdiff_t width) {
    SparseInput *input = room(sizeof *input);
    enum { STEP = DENSE_ROWS / ROW_ENTRIES };
    for (ptrdiff_t row = 0; row <= SPARSE_ROWS; row++) input->offsets[row] = row * ROW_ENTRIES;
    for (ptrdiff_t entry = 0; entry < SPARSE_ROWS * ROW_ENTRIES; entry++)
        input->columns[entry] = (int32_t)(entry % ROW_ENTRIES * STEP + random_below(STEP));
    input->width = width;
    input->values = random_floats(SPARSE_ROWS * ROW_ENTRIES);
    input->dense = random_floats(DENSE_ROWS * width);
    input->product = room((size_t)(SPARSE_ROWS * width) * sizeof(float));
    return input;
}

static void run_sparse(int level, void *memory) {
    SparseInput *input = memory;
    stemma_sparse_times_dense(level, input->offsets, input->columns, input->values, input->dense, input->width,
                              input->width, input->product, input->width, 0, SPARSE_ROWS);
}

// MARK: blocks of columns

typedef struct {
    float *tall, *block, *small;
} BlockInput;

static void *prepare_blocks(ptrdiff_t width) {
    (void)width;
    BlockInput *input = room(sizeof *input);
    input->tall = random_floats(BLOCK_ROWS * BLOCK_COLUMNS);
    input->block = random_floats(BLOCK_ROWS * STEMMA_BLOCK_WIDTH);
    input->small = random_floats(BLOCK_COLUMNS * STEMMA_BLOCK_WIDTH);
    return input;
}

static void run_gram(int level, void *memory) {
    BlockInput *input = memory;
    stemma_add_block_gram(level, input->tall, BLOCK_COLUMNS, BLOCK_COLUMNS, input->block, input->small, BLOCK_ROWS);
}

static void run_product(int level, void *memory) {
    BlockInput *input = memory;
    stemma_add_block_product(level, input->tall, BLOCK_COLUMNS, BLOCK_COLUMNS, input->small, input->block, BLOCK_ROWS);
}

// MARK: bounds

typedef struct {
    float *bounds, *shifts;
    int32_t places[BOUNDS];
} BoundsInput;

static void *prepare_bounds(ptrdiff_t width) {
    (void)width;
    BoundsInput *input = room(sizeof *input);
    input->bounds = random_floats(BOUND_ROWS * BOUNDS);
    input->shifts = random_floats(BOUNDS);
    return input;
}

static void run_row_products(int level, void *memory) {
    BoundsInput *input = memory;
    // Not a multiple of 16: the tail counts too.
    for (ptrdiff_t row = 0; row < BOUND_ROWS; row++)
        input->shifts[0] = stemma_product(level, input->bounds + row * BOUNDS, input->shifts, BOUNDS - 11);
}

static void run_largest_bound(int level, void *memory) {
    BoundsInput *input = memory;
    for (ptrdiff_t row = 0; row < BOUND_ROWS; row++)
        input->bounds[row * BOUNDS] = stemma_largest_bound(level, input->bounds + row * BOUNDS, input->shifts, BOUNDS);
}

static void run_bounds_reaching(int level, void *memory) {
    BoundsInput *input = memory;
    // A few of those bounds are so large.
    for (ptrdiff_t row = 0; row < BOUND_ROWS; row++)
        stemma_bounds_reaching(level, input->bounds + row * BOUNDS, input->shifts, BOUNDS, 1.8f, input->places);
}

// MARK: text

typedef struct {
    uint8_t *text, *result;
    uint64_t *words;
} TextInput;

// Runs of letters with now and then one of the pieces between them.
static void *random_text(const char *const *pieces, uint32_t count, uint32_t longest) {
    TextInput *input = room(sizeof *input);
    input->text = room(BYTES);
    input->result = room(BYTES + 64);
    input->words = room((BYTES + 63) / 64 * sizeof *input->words);
    memset(input->text, 'e', BYTES);
    for (ptrdiff_t place = 0; place < BYTES - 100;) {
        for (uint32_t rest = 1 + random_below(longest); rest; rest--)
            input->text[place++] = (uint8_t)("AaZz"[random_below(4)]);
        const char *piece = pieces[random_below(count)];
        memcpy(input->text + place, piece, strlen(piece));
        place += (ptrdiff_t)strlen(piece);
    }
    return input;
}

static void *prepare_words(ptrdiff_t width) {
    static const char *const pieces[] = {" ", " ", " ", ". ", " \xE2\x80\x9C", "\xC3\xA9", " 1_9 "};
    (void)width;
    return random_text(pieces, sizeof pieces / sizeof *pieces, 9);
}

static void *prepare_json(ptrdiff_t width) {
    static const char *const pieces[] = {"\\n", "\\\"", "\\u00e9", "\\u2019", "\\ud83d\\ude00"};
    (void)width;
    return random_text(pieces, sizeof pieces / sizeof *pieces, 90);
}

static void run_words(int level, void *memory) {
    TextInput *input = memory;
    stemma_find_words(level, input->text, BYTES, input->result, input->words);
}

static void run_json(int level, void *memory) {
    TextInput *input = memory;
    ptrdiff_t count;
    if (stemma_resolve_json(level, input->text, BYTES, input->result, &count) != BYTES) abort();
}

// MARK: the kernels

#define SPARSE_WORK(WIDTH) ((ptrdiff_t)SPARSE_ROWS * ROW_ENTRIES * (WIDTH))
#define BOUND_WORK ((ptrdiff_t)BOUND_ROWS * BOUNDS)
#define BLOCK_WORK ((ptrdiff_t)BLOCK_ROWS * BLOCK_COLUMNS * STEMMA_BLOCK_WIDTH)

static const Kernel kernels[] = {
    {"sparse_times_dense_32", 32, prepare_sparse, run_sparse, SPARSE_WORK(32)},
    {"sparse_times_dense_128", 128, prepare_sparse, run_sparse, SPARSE_WORK(128)},
    {"add_block_gram", 0, prepare_blocks, run_gram, BLOCK_WORK},
    {"add_block_product", 0, prepare_blocks, run_product, BLOCK_WORK},
    {"row_products", 0, prepare_bounds, run_row_products, BOUND_WORK},
    {"largest_bound", 0, prepare_bounds, run_largest_bound, BOUND_WORK},
    {"bounds_reaching", 0, prepare_bounds, run_bounds_reaching, BOUND_WORK},
    {"find_words", 0, prepare_words, run_words, BYTES},
    {"resolve_json", 0, prepare_json, run_json, BYTES},
};
enum { KERNEL_COUNT = sizeof kernels / sizeof *kernels };

static int run_once(const Kernel *kernel, int level) {
    if (level > stemma_highest_instruction_set()) return 2;
    counted(kernel, level, kernel->prepare(kernel->width));
    printf("%td\n", kernel->work);
    return 0;
}

int main(int count, char **arguments) {
    for (int index = 0; index < KERNEL_COUNT; index++) {
        if (count < 3) puts(kernels[index].name);
        else if (!strcmp(arguments[1], kernels[index].name)) return run_once(&kernels[index], atoi(arguments[2]));
    }
    return count < 3 ? 0 : 64;
}
