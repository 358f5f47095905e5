/* SPDX-License-Identifier: MIT */
/* A read-only image, linked in. This is compiled once for each image, with
 * NAME, the symbol, and IMAGE, the file; NAME_end is its end. */
#define TEXT(name) #name
#define SYMBOL(name) TEXT(name)

__asm__(".section .rodata,\"a\"\n"
    ".balign 64\n"
    ".global " SYMBOL(NAME) "\n"
    SYMBOL(NAME) ":\n"
    ".incbin \"" IMAGE "\"\n"
    ".global " SYMBOL(NAME) "_end\n"
    SYMBOL(NAME) "_end:\n"
    ".byte 0\n"
    ".previous\n");

typedef int image_is_not_empty;
