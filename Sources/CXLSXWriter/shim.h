#ifndef VANBAN_CXLSXWRITER_SHIM_H
#define VANBAN_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
