/* SPDX-License-Identifier: MIT */
/*
 * Exponential and logarithm that give the same bits on every machine. C
 * libraries differ in the last place, and a figure that is rounded for printing
 * can show it. These use only + - * / of doubles, which are the same everywhere
 * as long as nothing is computed with more precision than a double has; the
 * Makefile sees to that (PRECISE).
 */
#ifndef NUTGRAF_BASE_MATHS_H
#define NUTGRAF_BASE_MATHS_H

#include <float.h>

#if FLT_EVAL_METHOD != 0
#error "floats have more precision than they should: see PRECISE in Makefile"
#endif

/* e to the x, to about a unit in the last place; 0 below -700, and above 700
 * the value for 700. */
double maths_exp(double x);

/* The natural logarithm of x > 0, to about a unit in the last place; a smaller
 * x counts as DBL_MIN, a greater one as DBL_MAX. */
double maths_log(double x);

/* 1 / (1 + e to the -x): log odds as a likelihood. */
double maths_logistic(double x);

#endif
