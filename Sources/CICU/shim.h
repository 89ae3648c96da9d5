#ifndef VANBAN_CICU_SHIM_H
#define VANBAN_CICU_SHIM_H

// ICU renames each function by its version with macros (unorm2_normalize_72), which Swift cannot see.
// These inline functions give the ones that we call a name that stays the same on every Debian release.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static inline const UNormalizer2 *vanban_nfc(UErrorCode *status) {
  return unorm2_getNFCInstance(status);
}

static inline int32_t vanban_normalize(const UNormalizer2 *form, const UChar *source, int32_t length,
                                       UChar *target, int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(form, source, length, target, capacity, status);
}

static inline UCharsetDetector *vanban_detector_open(UErrorCode *status) { return ucsdet_open(status); }

static inline void vanban_detector_close(UCharsetDetector *detector) { ucsdet_close(detector); }

static inline void vanban_detector_set_text(UCharsetDetector *detector, const char *bytes, int32_t length,
                                            UErrorCode *status) {
  ucsdet_setText(detector, bytes, length, status);
}

static inline const UCharsetMatch *vanban_detector_detect(UCharsetDetector *detector, UErrorCode *status) {
  return ucsdet_detect(detector, status);
}

static inline const char *vanban_match_name(const UCharsetMatch *match, UErrorCode *status) {
  return ucsdet_getName(match, status);
}

static inline int32_t vanban_match_confidence(const UCharsetMatch *match, UErrorCode *status) {
  return ucsdet_getConfidence(match, status);
}

static inline int32_t vanban_to_unicode(const char *encoding, UChar *target, int32_t capacity,
                                        const char *source, int32_t length, UErrorCode *status) {
  UConverter *converter = ucnv_open(encoding, status);
  if (U_FAILURE(*status)) return 0;
  int32_t written = ucnv_toUChars(converter, target, capacity, source, length, status);
  ucnv_close(converter);
  return written;
}

#endif
