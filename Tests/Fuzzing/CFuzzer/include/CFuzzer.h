// libFuzzer called from a program that has a main of its own, as every Swift program has.
#ifndef STEMMA_CFUZZER_H
#define STEMMA_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

// From LLVM's FuzzerInterface: runs until a time or a number of runs is over, or an input makes `body` stop the process.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*body)(const uint8_t *bytes, size_t length));

#endif
