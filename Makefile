# Targets: all demo test check asan lint bench eval install uninstall clean deps
# SPDX-License-Identifier: MIT
# A new filter is filters/x.c, man/x.1, tests/x.bats, tests/cases/x/ and one
# word in FILTERS. Settings (CC, CFLAGS, PREFIX) may stand in config.mk.

VERSION = 0.1.0
FILTERS = strip-boilerplate split-sentences tag-entities extract-quotes \
	to-csv to-text
PIPELINES = who-said-what name-counts compare-coverage article-text

-include config.mk
B ?= build
PREFIX ?= /usr/local
CC ?= cc
CFLAGS ?= -O2 -g
STD = -std=c11 -D_POSIX_C_SOURCE=200809L
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wformat=2 -Wundef $(WERROR)
CPPFLAGS += -Ilib -I$B/data -DVERSION='"$(VERSION)"'
LDLIBS = -lpcre2-8 -lcsv
COMPILE = $(CC) $(STD) $(WARN) $(CPPFLAGS) $(CFLAGS)

# Knowledge: each folder of lib/data is a dictionary, each X.patterns a table
# of regular expressions; both become headers, dictionaries also images.
DICTS = $(patsubst lib/data/%/,%,$(dir $(firstword $(wildcard lib/data/*/*.tsv)) \
	$(wildcard lib/data/*/*.tsv)))
DICT_NAMES = $(sort $(DICTS))
PATTERNS = $(patsubst lib/data/%.patterns,%,$(wildcard lib/data/*.patterns))
MADE = $B/data/unicode.h $(DICT_NAMES:%=$B/data/%.h) \
	$(PATTERNS:%=$B/data/%-patterns.h)
OBJS = $(patsubst lib/%.c,$B/lib/%.o,$(wildcard lib/*.c)) \
	$(DICT_NAMES:%=$B/data/%.o)
BIN = $(FILTERS:%=$B/bin/%)

all: $(BIN)

$B/bin/%: filters/%.c $B/libnutgraf.a
	@mkdir -p $(@D) $B/dep
	$(COMPILE) -MMD -MP -MF $B/dep/$*.d $(LDFLAGS) -o $@ $< \
		$B/libnutgraf.a $(LDLIBS)

$B/libnutgraf.a: $(OBJS)
	@rm -f $@
	$(AR) rcs $@ $(OBJS)

$B/lib/%.o: lib/%.c | $(MADE)
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<

$B/data/unicode.h: lib/data/unicode.tsv $B/mkunicode
	@mkdir -p $(@D)
	$B/mkunicode <$< >$@.part && mv $@.part $@

$B/data/%-patterns.h: lib/data/%.patterns lib/data/mkpatterns.awk
	@mkdir -p $(@D)
	awk -f lib/data/mkpatterns.awk -v name=$* $< >$@.part && mv $@.part $@

.SECONDEXPANSION:
$B/data/%.img $B/data/%.h: $$(wildcard lib/data/$$*/*.tsv) $B/mkdict
	@mkdir -p $(@D)
	$B/mkdict $* $B/data/$*.img $B/data/$*.h $(filter %.tsv,$^)

$B/data/%.o: $B/data/%.img lib/data/image.c
	$(COMPILE) -DNAME=dict_$* -DIMAGE='"$<"' -c -o $@ lib/data/image.c

$B/mk%: lib/data/mk%.c lib/hash.h
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -Ilib -O2 -o $@ $<

clean:
	rm -rf $B

.PHONY: all clean
.SECONDARY:
-include $(wildcard $B/dep/*.d $B/lib/*.d)
