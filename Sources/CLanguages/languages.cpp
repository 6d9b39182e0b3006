#include "CLanguages.h"

#if !__has_include(<cld2/public/compact_lang_det.h>)
#error "CLD2 is missing. Install it with: apt-get install libcld2-dev"
#endif

#include <cstdio> // which CLD2's header takes for granted
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstring>

stemma_language stemma_recognize_language(const char *text, int length) {
    const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3], text_bytes, valid_bytes;
    double scores[3];
    bool is_reliable;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        text, length, true, &no_hints, 0, languages, percents, scores, nullptr, &text_bytes, &is_reliable, &valid_bytes);
    stemma_language found = {"un", 0, 0, 0};
    if (language == CLD2::UNKNOWN_LANGUAGE || language != languages[0]) return found;
    std::strncpy(found.code, CLD2::LanguageCode(language), sizeof found.code - 1);
    found.percent = percents[0];
    found.score = scores[0];
    found.is_reliable = is_reliable;
    return found;
}
