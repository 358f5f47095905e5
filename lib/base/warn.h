/* SPDX-License-Identifier: MIT */
/*
 * Messages on standard error: `filter: file:line: what is wrong`, lower case,
 * no full stop. What could take over a terminal (base/terminal.h), such as a
 * control character in the name of a file, is written as "?".
 */
#ifndef NUTGRAF_BASE_WARN_H
#define NUTGRAF_BASE_WARN_H

#include <stdbool.h>
#include <stddef.h>

/* The filter's name in messages; set once by cli_option. */
extern const char *warn_name;

/* One message; the program goes on. */
void warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* The same about a place: line from 1; 0 is "no line". */
void warn_at(const char *file, size_t line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The same as warn_at, and as warn with the text of errno, about what is lost
 * or cannot be done: the program goes on and its exit status will be 1. */
void fail_at(const char *file, size_t line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void fail_errno(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* 1 if anything failed so far, else 0. */
int fail_status(void);

/* One message, then exit 1. */
_Noreturn void die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void die_errno(const char *fmt, ...)
    __attribute__((format(printf, 1, 2)));

/* The same when there is no memory: it names what was being read. */
_Noreturn void die_memory(void);

/* What is being read: a file, whose name stays (NULL: none), and no document
 * of it yet; a document of that file, whose id is copied. */
void warn_reading(const char *file);
void warn_document(const char *id, size_t len);

/* Called before a dying program ends: io/output.c writes what is done. */
extern void (*warn_last)(void);

#endif
