/* SPDX-License-Identifier: MIT */
/*
 * Messages on standard error: `filter: file:line: what is wrong`, lower case,
 * no full stop. What could drive a terminal (terminal.h), such as control
 * characters in the name of a file, is written as "?".
 */
#ifndef NUTGRAF_WARN_H
#define NUTGRAF_WARN_H

#include <stddef.h>

/* The filter's name in messages; set once by cli_start. */
extern const char *warn_name;

/* One message; the program goes on. */
void warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* The same about a place: line from 1; 0 is "no line". */
void warn_at(const char *file, size_t line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The same with the text of errno. */
void warn_errno(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* One message, then exit 1. */
_Noreturn void die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void die_errno(const char *fmt, ...)
    __attribute__((format(printf, 1, 2)));

#endif
