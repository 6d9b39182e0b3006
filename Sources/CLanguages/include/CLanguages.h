// A C face for CLD2, the Compact Language Detector, whose own is C++ (Debian: libcld2-dev).
#ifndef STEMMA_CLANGUAGES_H
#define STEMMA_CLANGUAGES_H

#ifdef __cplusplus
extern "C" {
#endif

// What CLD2 makes of a text.
typedef struct {
    char code[16];   // CLD2's code of the language, mostly ISO 639-1; "un" for none
    int percent;     // the share of the text's letters that is in this language, 0 to 100
    double score;    // how well the text fits the language: CLD2's score for 1 KB of text, some 300 to 2,000
    int is_reliable; // whether CLD2 holds the language for much more probable than the next
} stemma_language;

// Recognizes the language of `length` bytes of text, which need not be valid UTF-8. Safe on several threads at once.
stemma_language stemma_recognize_language(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
