#ifndef VANBAN_ICU_BRIDGE_H
#define VANBAN_ICU_BRIDGE_H

// What we use of ICU, without its headers. Swift sees these only: ICU's own names end in its version by macros
// that Swift does not see, and its types clash with those of the other ICU that Foundation brings along.
#include <stdint.h>

/// Writes the text in Normalization Form C; returns the units written, or -1.
int32_t vanban_icu_nfc(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

/// Writes the name of the likeliest encoding, ended by a zero; returns ICU's confidence (0 to 100), or -1.
int32_t vanban_icu_detect(const char *bytes, int32_t length, char *name, int32_t capacity);

/// Writes the bytes as UTF-16, U+FFFD for what cannot be mapped; returns the units written, or -1.
int32_t vanban_icu_decode(const char *encoding, const char *bytes, int32_t length, uint16_t *target,
                          int32_t capacity);

#endif
