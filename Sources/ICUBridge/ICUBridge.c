#include "ICUBridge.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>

int32_t vanban_icu_nfc(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  int32_t written =
      unorm2_normalize(form, (const UChar *)source, length, (UChar *)target, capacity, &status);
  return U_SUCCESS(status) ? written : -1;
}

int32_t vanban_icu_detect(const char *bytes, int32_t length, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  int32_t confidence = -1;
  if (U_SUCCESS(status) && match != NULL) {
    const char *found = ucsdet_getName(match, &status);
    confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) || strlen(found) >= (size_t)capacity) {
      confidence = -1;
    } else {
      strcpy(name, found);
    }
  }
  ucsdet_close(detector);
  return confidence;
}

int32_t vanban_icu_decode(const char *encoding, const char *bytes, int32_t length, uint16_t *target,
                          int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  int32_t written = ucnv_toUChars(converter, (UChar *)target, capacity, bytes, length, &status);
  ucnv_close(converter);
  return U_SUCCESS(status) ? written : -1;
}
