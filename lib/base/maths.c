/* SPDX-License-Identifier: MIT */
/*
 * Both take out the power of two and sum the series for the rest, which is
 * small: Cody and Waite 1980, "Software Manual for the Elementary Functions".
 * ln 2 is given in two parts, the first so short that its products are exact.
 */
#include <stdint.h>
#include <string.h>

#include "maths.h"

static const double LN2_HIGH = 0x1.62e42feep-1, LN2_LOW = 0x1.a39ef35793c76p-33;

/* 2 to the n, -1022 <= n <= 1023. */
static double
power_of_two(int n)
{
	uint64_t bits = (uint64_t)(n + 1023) << 52;
	double x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

double
maths_exp(double x)
{
	double r, sum = 1;
	int n, k;

	if (!(x >= -700))
		return 0;
	x = x > 700 ? 700 : x;
	n = (int)(x * 0x1.71547652b82fep+0 + (x < 0 ? -0.5 : 0.5));
	r = x - n * LN2_HIGH - n * LN2_LOW;
	for (k = 14; k > 1; k--)	/* 1 + r/2 (1 + r/3 (...)) */
		sum = 1 + r * sum / k;
	return (1 + r * sum) * power_of_two(n);
}

double
maths_log(double x)
{
	double s, square, sum = 0;
	uint64_t bits;
	int n, k;

	x = x > DBL_MIN ? x : DBL_MIN;
	x = x < DBL_MAX ? x : DBL_MAX;
	memcpy(&bits, &x, sizeof(bits));
	n = (int)(bits >> 52) - 1023;
	x *= power_of_two(n == 1023 ? -1022 : -n) * (n == 1023 ? 0.5 : 1);
	if (x > 0x1.6a09e667f3bcdp+0) {		/* the root of 2 */
		x /= 2;
		n++;
	}
	/* log((1 + s) / (1 - s)) = 2 (s + s^3 / 3 + s^5 / 5 + ...) */
	s = (x - 1) / (x + 1);
	square = s * s;
	for (k = 23; k > 1; k -= 2)
		sum = square * (sum + 1.0 / k);
	return n * LN2_HIGH + (n * LN2_LOW + 2 * s * sum + 2 * s);
}

double
maths_logistic(double x)
{
	return 1 / (1 + maths_exp(-x));
}
