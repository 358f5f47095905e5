/* SPDX-License-Identifier: MIT */
/*
 * Exponential and logarithm that give the same bits on every machine: those of
 * the C library differ from one to the next in the last place, and a figure
 * that is rounded to be printed shows it. Only + - * / of doubles, which are
 * the same everywhere if nothing is computed with more precision than it has:
 * the Makefile sees to that (PRECISE).
 */
#ifndef NUTGRAF_BASE_MATHS_H
#define NUTGRAF_BASE_MATHS_H

#include <float.h>

#if FLT_EVAL_METHOD != 0
#error "floats have more precision than they should: see PRECISE in Makefile"
#endif

/* e to the x, to about a unit in the last place; 0 below -700, and for x above
 * 700 what it is for 700. */
double maths_exp(double x);

/* The natural logarithm of x > 0, to about a unit in the last place; that of
 * DBL_MIN for what is smaller, of DBL_MAX for what is greater. */
double maths_log(double x);

/* 1 / (1 + e to the -x): log odds as a likelihood. */
double maths_logistic(double x);

#endif
