#ifndef VANBAN_CICU_SHIM_H
#define VANBAN_CICU_SHIM_H

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>

#endif
