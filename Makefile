# Targets: all demo test check test-neighbours check-neighbours test-report
# check-report faults torture asan lint layers mutants fuzz fuzz-filters growth
# growth-full test-arch bench eval eval-folds model install uninstall clean deps
# SPDX-License-Identifier: MIT
# A new filter is filters/x.c, man/x.1, tests/x.bats, tests/cases/x/ and one
# word in FILTERS. Settings (CC, CFLAGS, PREFIX) may stand in config.mk.

VERSION = 0.1.0
FILTERS = read-pages from-warc from-csv strip-boilerplate split-sentences \
	tag-entities extract-quotes keep-records to-csv to-json to-text to-html \
	train-entities
PIPELINES = who-said-what report name-counts name-pairs compare-coverage \
	article-text article-json corpus-db

# The same everywhere, whatever the user's environment holds.
override LC_ALL = C
export LC_ALL
unexport CDPATH POSIXLY_CORRECT
B = build
-include config.mk
PREFIX ?= /usr/local
MANDIR ?= $(PREFIX)/share/man
CC ?= cc
HOSTCC ?= $(CC)
CFLAGS ?= -O3 -g
STD = -std=c11 -D_POSIX_C_SOURCE=200809L -ffp-contract=off -fno-math-errno
# Floats must give the same on all machines: the option, if this compiler needs
# one, that makes it compute them with their own precision (lib/base/maths.h).
PRECISE := $(shell for f in '' -fexcess-precision=fast '-msse2 -mfpmath=sse'; do \
	echo 'char same[__FLT_EVAL_METHOD__ == 0 ? 1 : -1];' | $(CC) -std=c11 \
	$(CFLAGS) $$f -fsyntax-only -x c - 2>/dev/null && echo "$$f" && break; \
	done)
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wformat=2 -Wundef -Wno-psabi $(WERROR)
OWN = -Ilib -I$B -DVERSION='"$(VERSION)"'
LIBS = -lpcre2-8 -lcsv -lz -lm -ldl
COMPILE = $(CC) $(STD) $(PRECISE) $(WARN) $(OWN) $(CPPFLAGS) $(CFLAGS)

# Knowledge: each folder of lib/data, or of a language such as lib/data/en, is a
# dictionary with the classes of lib/data/classes; each X.patterns is a table of
# regular expressions. Classes become headers, dictionaries images, patterns both
# a header and a table.
DICT_NAMES = $(patsubst lib/data/classes/%.tsv,%,$(wildcard lib/data/classes/*.tsv))
DICTS = $(filter $(DICT_NAMES),$(patsubst lib/data/%/,%,$(wildcard lib/data/*/))) \
	$(OF_LANGUAGE)
PATTERNS = $(patsubst lib/data/%.patterns,%,$(wildcard lib/data/*.patterns))
WEIGHTS = $(patsubst lib/data/%.weights,%,$(wildcard lib/data/*.weights))
WORDS = $(patsubst lib/data/%.words,%,$(wildcard lib/data/*.words))
LANGUAGES = $(patsubst lib/data/%/,%,$(wildcard lib/data/??/))
OF_LANGUAGE = $(patsubst lib/data/%/,%,$(wildcard lib/data/??/*/))
MODELS = $(patsubst lib/data/%.model,%,$(wildcard lib/data/??/*.model))
# In the order of their page.
RULES = $(wildcard $(patsubst %,lib/%/rules.tsv,html plain page text names \
	values quotes))
# What lists there are: when one comes or goes, images and tables are made anew.
LISTS = $(sort $(wildcard lib/data/*/*.tsv lib/data/??/*.tsv lib/data/??/*/*.tsv \
	lib/data/??/*.model))
ifeq ($(filter clean,$(MAKECMDGOALS)),)
$(shell mkdir -p '$B/data' && echo '$(LISTS)' | cmp -s - '$B/data/lists' || \
	echo '$(LISTS)' >'$B/data/lists')
endif
WEB = page.css page.js picture.css
MADE = $B/data/web-hashes.h $B/data/unicode.h $B/data/encodings.h $B/data/languages.h $B/data/rules.h \
	$B/data/widths.h $(DICT_NAMES:%=$B/data/%.h) $(WORDS:%=$B/data/%-words.h) \
	$(PATTERNS:%=$B/data/%-patterns.h) $(WEIGHTS:%=$B/data/%-weights.h)
OBJS = $(patsubst lib/%.c,$B/lib/%.o,$(wildcard lib/[!d]*/*.c lib/dates/*.c)) \
	$(DICTS:%=$B/data/%.o) $(MODELS:%=$B/data/%-model.o) \
	$(PATTERNS:%=$B/data/%-patterns.o) $(PATTERNS:%=$B/data/%-compiled.o) \
	$(WEB:%=$B/data/web-%.o)
BIN = $(FILTERS:%=$B/bin/%)
COMPLETIONS = $B/completions/nutgraf.bash $B/completions/_nutgraf \
	$B/completions/nutgraf.fish

all: $(BIN) $B/man/nutgraf-rules.7 $(COMPLETIONS)

$B/bin/%: filters/%.c $B/libnutgraf.a
	@mkdir -p $(@D) $B/dep
	$(COMPILE) -MMD -MP -MF $B/dep/$*.d $(LDFLAGS) -o $@ $< \
		$B/libnutgraf.a $(LIBS) $(LDLIBS)

$B/libnutgraf.a: $(OBJS) $B/data/lists
	@rm -f $@
	$(AR) qcs $@ $(OBJS)

$B/lib/%.o: lib/%.c | $(MADE)
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<

$B/data/unicode.h: lib/data/unicode.tsv $B/mkunicode
	@mkdir -p $(@D)
	$B/mkunicode <$< >$@.part && mv $@.part $@

$B/data/encodings.h: lib/data/encodings.tsv $B/mkencodings
	@mkdir -p $(@D)
	$B/mkencodings <$< >$@.part && mv $@.part $@

$B/data/widths.h: lib/data/widths.tsv tools/mkwidths.awk
	@mkdir -p $(@D)
	awk -f tools/mkwidths.awk $< >$@.part && mv $@.part $@

$B/data/%-patterns.h: lib/data/%.patterns tools/mkpatterns.awk
	@mkdir -p $(@D)
	awk -f tools/mkpatterns.awk -v name=$* -v make=h $< >$@.part && \
		mv $@.part $@

$B/data/%-patterns.c: lib/data/%.patterns tools/mkpatterns.awk
	@mkdir -p $(@D)
	awk -f tools/mkpatterns.awk -v name=$* -v make=c $< >$@.part && \
		mv $@.part $@

$B/data/%-patterns.o: $B/data/%-patterns.c
	$(COMPILE) -c -o $@ $<

# Compiled for programs that run here; those for another machine do it themselves.
COMPILER = $(if $(filter-out $(CC),$(HOSTCC)),,$B/mkcompiled)
$B/data/%-compiled.img: lib/data/%.patterns tools/mkpatterns.awk $(COMPILER)
	@mkdir -p $(@D)
	awk -f tools/mkpatterns.awk -v name=$* -v make=regexes $< >$@.regexes
	$(or $(COMPILER),:) <$@.regexes >$@.part && mv $@.part $@

$B/data/%-compiled.o: $B/data/%-compiled.img tools/image.c
	$(COMPILE) -DNAME=compiled_$* -DIMAGE='"$<"' -c -o $@ tools/image.c

$B/mkcompiled: tools/mkcompiled.c lib/base/compiled.h
	@mkdir -p $(@D)
	$(HOSTCC) $(STD) $(WARN) -Ilib $(CPPFLAGS) -O2 $(LDFLAGS) -o $@ $< \
		-lpcre2-8 $(LDLIBS)

$B/data/%-weights.h: lib/data/%.weights tools/mkweights.awk
	@mkdir -p $(@D)
	awk -f tools/mkweights.awk -v name=$* $< >$@.part && mv $@.part $@

$B/data/%-words.h: lib/data/%.words tools/mkwords.awk
	@mkdir -p $(@D)
	awk -f tools/mkwords.awk -v name=$* $< >$@.part && mv $@.part $@

# All code sees the rules, so their header changes only if a name does.
$B/data/rules.h: $B/data/rules.made
	@true

$B/data/rules.made: tools/mkrules.awk $(RULES)
	@mkdir -p $(@D)
	awk -f tools/mkrules.awk $(RULES) >$@.part
	cmp -s $@.part $B/data/rules.h || cp $@.part $B/data/rules.h
	mv $@.part $@

# The page of rules is the only one that is made.
PAGES = $(wildcard man/*.[157]) $B/man/nutgraf-rules.7
$B/man/%: man/%.in tools/mkrules.awk $(RULES)
	@mkdir -p $(@D)
	awk -f tools/mkrules.awk -v frame=$< $(RULES) >$@.part && mv $@.part $@

# What shells complete, from every program's --help. A filter that is built for
# another machine has none here.
$B/completions/help: $(BIN) pipelines/nutgraf $(PIPELINES:%=pipelines/%) \
		$(wildcard pipelines/lib/*)
	@mkdir -p $(@D)
	{ for f in nutgraf $(PIPELINES); do echo "program $$f"; \
		pipelines/$$f --help || exit 1; done; \
	for f in $(FILTERS); do echo "program $$f"; \
		$B/bin/$$f --help 2>/dev/null || :; done; } >$@.part
	mv $@.part $@

$(COMPLETIONS): $B/completions/help tools/mkcompletions.awk
	awk -f tools/mkcompletions.awk -v make=$(patsubst _%,zsh,$(patsubst \
		nutgraf.%,%,$(@F))) pipelines/lib/commands $< >$@.part && \
		mv $@.part $@

# What pages of to-html are made with, and what these allow themselves.
$B/data/web-%.o: lib/web/% tools/image.c
	@mkdir -p $(@D)
	$(COMPILE) -DNAME=web_$(subst .,_,$*) -DIMAGE='"$<"' -c -o $@ tools/image.c

$B/data/web-hashes.h: tools/mkhash lib/web/page.css lib/web/page.js
	@mkdir -p $(@D)
	tools/mkhash WEB_STYLE lib/web/page.css >$@.part
	tools/mkhash WEB_SCRIPT lib/web/page.js >>$@.part && mv $@.part $@

# Programs that train the models.
TRAINERS = $(patsubst %.c,$B/%,$(wildcard train/*.c train/lists/*.c))
trainers: $(TRAINERS)

$B/train/%: train/%.c $B/libnutgraf.a
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< $B/libnutgraf.a \
		$(LIBS) $(LDLIBS)

# A language's dictionaries have words from tables, too, that several share.
.SECONDEXPANSION:
$B/data/%.img: $$(wildcard lib/data/$$*/*.tsv) \
		$$(if $$(findstring /,$$*),$B/data/$$*.shared) \
		lib/data/classes/$$(notdir $$*).tsv $B/mkdict $B/data/lists
	@mkdir -p $(@D)
	$B/mkdict image lib/data/classes/$(notdir $*).tsv $@ \
		$(filter-out lib/data/classes/%,$(filter %.tsv %.shared,$^))

$B/data/%.shared: $$(wildcard lib/data/$$(*D)/*.tsv) tools/mkshared.awk \
		$B/data/lists
	@mkdir -p $(@D)
	awk -f tools/mkshared.awk -v dictionary=$(*F) -v known='$(DICT_NAMES)' \
		$(filter %.tsv,$^) /dev/null >$@.part && mv $@.part $@

$B/data/%.h: lib/data/classes/%.tsv $B/mkdict
	@mkdir -p $(@D)
	$B/mkdict header $< $* $@ $(if $(wildcard lib/data/$*/),,of-a-language)

$B/data/languages.h: tools/mklanguages.awk $(OF_LANGUAGE:%=lib/data/%) \
		$(MODELS:%=lib/data/%.model) $B/data/lists
	@mkdir -p $(@D)
	awk -f tools/mklanguages.awk -v languages='$(LANGUAGES)' \
		$(OF_LANGUAGE) $(MODELS:%=%.model) >$@.part && mv $@.part $@

$B/data/%.o: $B/data/%.img tools/image.c
	$(COMPILE) -DNAME=dict_$(subst /,_,$*) -DIMAGE='"$<"' -c -o $@ tools/image.c

$B/data/%-model.o: lib/data/%.model tools/image.c
	@mkdir -p $(@D)
	$(COMPILE) -DNAME=model_$(subst /,_,$*) -DIMAGE='"$<"' -c -o $@ tools/image.c

$B/mk%: tools/mk%.c lib/base/hash.h lib/base/little.h
	@mkdir -p $(@D)
	$(HOSTCC) $(STD) $(WARN) -Ilib -O2 -o $@ $<

# What a first user wants to see: who said what in the samples.
demo:
	@CC='$(CC)' tests/deps demo
	@$(MAKE) -sq all 2>/dev/null || echo 'building nutgraf in $B ...'
	@$(MAKE) -s all
	@tests/demo

test:
	@$(MAKE) -s deps
	@$(MAKE) -s -j2 all unit
	@$(MAKE) -s check

check: all unit
	@tests/run

# Do other programs read what comes out, and do the recipes of the pages work?
# check-neighbours installs nothing, leaves out what is missing, and names it.
test-neighbours:
	@$(MAKE) -s deps
	@tests/deps neighbours
	@$(MAKE) -s -j2 all
	@$(MAKE) -s check-neighbours

check-neighbours: all
	@tests/run neighbours/readers neighbours/recipes; status=$$?; \
	missing=$$(tests/deps neighbours --missing); \
	[ -z "$$missing" ] || echo "not installed, so not tried: $$missing"; \
	exit $$status

# What does a browser make of the pages of to-html? Chromium and its driver, as
# above; pictures of the pages are in $B/report.
test-report:
	@$(MAKE) -s deps
	@tests/deps report
	@$(MAKE) -s -j2 all $B/makenews
	@$(MAKE) -s check-report

check-report: all $B/makenews
	@missing=$$(tests/deps report --missing); \
	[ -z "$$missing" ] || { echo "not installed, so not tried: $$missing"; \
		echo "0 passed, 0 failed"; exit 0; }; \
	tests/run report/report

UNIT = $(patsubst tests/unit/%.c,$B/unit/%,$(wildcard tests/unit/*.c))
unit: $(UNIT) $B/rules/rules $B/faults.so $B/trial $B/measure $B/makenews \
	$B/growth-shape trainers

$B/unit/%: tests/unit/%.c $B/libnutgraf.a
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< $B/libnutgraf.a \
		$(LIBS) $(LDLIBS)

# The engines once more, in a build that notes the rules that fire.
RULE_OBJS = $(patsubst lib/%.c,$B/rules/%.o,$(wildcard lib/base/rules.c \
	$(RULES:%/rules.tsv=%/*.c)))
$B/rules/%.o: lib/%.c | $(MADE)
	@mkdir -p $(@D)
	$(COMPILE) -O0 -DNUTGRAF_RULES -MMD -MP -c -o $@ $<

$B/rules/rules: tests/rules.c $(RULE_OBJS) $B/libnutgraf.a
	$(COMPILE) -O0 -DNUTGRAF_RULES -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< \
		$(RULE_OBJS) $B/libnutgraf.a $(LIBS) $(LDLIBS)

$B/measure: tests/bench/measure.c
	@mkdir -p $(@D)
	$(CC) -std=c11 -D_DEFAULT_SOURCE $(WARN) -O2 -o $@ $<

$B/makenews: $(wildcard tests/bench/makenews*.c) tests/bench/makenews.h
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -O2 -o $@ $(filter %.c,$^)

$B/growth-shape: tests/growth/shape.c lib/base/hash.h
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -Ilib -O2 -o $@ $<

# Calls that fail, in every filter and pipeline: the first ones, and all of them.
faults: all $B/faults.so $B/trial
	@tests/faults/run --quick

torture: all $B/faults.so $B/trial
	@tests/faults/run

$B/faults.so: tests/faults/faults.c
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -O2 -shared -fPIC -o $@ $< -ldl

$B/trial: tests/faults/trial.c
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -O2 -o $@ $<

SANITIZE = -O1 -g -DNUTGRAF_DEBUG -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
asan:
	@$(MAKE) -s deps
	@$(MAKE) -s -j2 B=build/asan CFLAGS='$(SANITIZE)' all unit
	@B=build/asan tests/run

lint: $B/man/nutgraf-rules.7
	@$(MAKE) -s deps
	@! mandoc -T lint -W style $(PAGES) 2>/dev/null | \
		grep -v 'referenced manual not found'
	cd ./pipelines && shellcheck -x nutgraf $(PIPELINES)
	shellcheck -S warning $(SCRIPTS)
	@$(MAKE) -s -j2 B=build/lint-gcc CC=gcc WERROR=-Werror all unit fuzz-compile layers
	@$(MAKE) -s -j2 B=build/lint-clang CC=clang WERROR=-Werror all unit fuzz-compile

# Do rooms look into those below them only, and do no files call each other in a
# circle?
layers: all
	awk -f tests/layers/includes.awk tests/layers/layers.tsv lib/*/*.[ch] filters/*.c
	nm -A -P $B/lib/*/*.o | awk -f tests/layers/calls.awk tests/layers/layers.tsv -

SCRIPTS = .ci/run tests/run tests/deps tests/demo tests/bench/run tests/bench/compare \
	tests/bench/fit tests/bench/sets.bash tests/eval/run tests/fuzz/run \
	tests/arch tests/same tests/fuzz/filters tests/faults/run tests/faults/inputs \
	tests/growth/run train/run

# Do the tests notice a changed operator, constant or condition? Takes minutes;
# SEED, N and ENGINE say which changes (tests/mutants/run).
mutants: all
	@SHIPPED=$(call as_word,$(COMPILE)) SHIPPED_LIBRARY='$B/libnutgraf.a' $(MAKE) -s -j2 \
		B='$B/mutants' CFLAGS='$(SANITIZE) -DNUTGRAF_RULES' mutants-of-engines

mutants-of-engines: $B/libnutgraf.a
	@B='$B' CHECKED=$(call as_word,$(COMPILE)) CHECKED_LIBRARY='$B/libnutgraf.a' \
		LIBS=$(call as_word,$(LIBS) $(LDLIBS)) tests/mutants/run

# Coverage-guided fuzzing, FUZZ seconds a target (clang and its libFuzzer) or a
# filter (AFL++).
FUZZ ?= 60
FUZZ_FLAGS = -O2 -g -DNUTGRAF_DEBUG -fno-omit-frame-pointer \
	-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
fuzz:
	@CC=clang tests/deps fuzz
	@$(MAKE) -s -j2 B=build/fuzz CC=clang CFLAGS='$(FUZZ_FLAGS)' fuzz-targets
	@B=build/fuzz tests/fuzz/run $(FUZZ) $(TARGETS)

fuzz-targets: $(patsubst tests/fuzz/%.c,$B/fuzz/%,$(wildcard tests/fuzz/*.c))

$B/fuzz/%: tests/fuzz/%.c $B/libnutgraf.a
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -MF $@.d -fsanitize=fuzzer $(LDFLAGS) -o $@ $< \
		$B/libnutgraf.a $(LIBS) $(LDLIBS)

fuzz-filters:
	@command -v afl-clang-fast >/dev/null || { echo "fuzz-filters: there" \
		"is no afl-clang-fast; install AFL++ (Debian: afl++)" >&2; \
		exit 1; }
	@AFL_QUIET=1 $(MAKE) -s -j2 B=build/afl CC=afl-clang-fast CFLAGS='-O2 \
		-g -DNUTGRAF_DEBUG -fsanitize=address,undefined \
		-fno-sanitize-recover=all' all
	@B=build/afl tests/fuzz/filters $(FUZZ)

# The same bytes on other machines, as far as one can build and run for them here.
test-arch:
	@tests/arch $(TEXTS)

# No input makes anything quadratic: counts instructions on hostile shapes of n,
# 2n and 4n repetitions, for the shapes that tell soonest or for all of them.
growth: all $B/growth-shape
	@tests/growth/run --fast

growth-full: all $B/growth-shape
	@tests/growth/run

bench: all $B/measure $B/makenews
	@tests/bench/run

# The models, from data that are not part of the repository, in DATA:
# train/SOURCES.tsv names them, train/README.md says the rest. Those of TABLES
# are made only when they are asked for, as in `make model-stops DATA=folder`.
LEARNT = entities parts clauses htmlmodel plain
TABLES = stops confidence
export DATA TAKE
model:
	@train/check.py "$$DATA" $(LEARNT)
	@for m in $(LEARNT); do \
		$(MAKE) -s model-$$m || exit; done

MODEL_NAMES = $(patsubst %,model-%,$(LEARNT) $(TABLES))
$(MODEL_NAMES): model-%:
	@train/check.py "$$DATA" $(*:shipped-%=%)
	@$(MAKE) -s all trainers
	@B='$B' train/run $*
	@$(MAKE) -s all

eval: all $B/train/parts
	@tests/eval/run

# Some five minutes: the models of HTML and plain text are trained five times.
eval-folds: all trainers
	@tests/eval/run folds

# With LIBEXECDIR, only nutgraf is in bin, as a link to where all programs are.
PROGDIR = $(if $(LIBEXECDIR),$(LIBEXECDIR)/nutgraf,$(PREFIX)/bin)
SHAREDIR = $(if $(LIBEXECDIR),$(LIBEXECDIR)/nutgraf/lib,$(PREFIX)/share/nutgraf)
BASHCOMPDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHCOMPDIR ?= $(PREFIX)/share/zsh/site-functions
FISHCOMPDIR ?= $(PREFIX)/share/fish/vendor_completions.d

# As one word of the shell, whatever is in it: blanks, quotation marks.
as_word = '$(subst ','\'',$(1))'
quote = $(call as_word,$(DESTDIR)$(1))
IN_BIN = $(call quote,$(PREFIX)/bin)
IN_PROG = $(call quote,$(PROGDIR))
IN_SHARE = $(call quote,$(SHAREDIR))
IN_MAN = $(call quote,$(MANDIR))
IN_BASH = $(call quote,$(BASHCOMPDIR))
IN_ZSH = $(call quote,$(ZSHCOMPDIR))
IN_FISH = $(call quote,$(FISHCOMPDIR))
# What shells look completions up by: the names of the commands on the path.
COMMANDS = $(if $(LIBEXECDIR),,$(FILTERS) $(PIPELINES:%=nutgraf-%))

install: all
	install -d $(IN_BIN) $(IN_PROG) $(IN_SHARE) $(IN_MAN)/man1 \
		$(IN_MAN)/man5 $(IN_MAN)/man7 $(IN_BASH) $(IN_ZSH) $(IN_FISH)
	install -m 755 $(BIN) pipelines/nutgraf $(IN_PROG)
	for p in $(PIPELINES); do install -m 755 pipelines/$$p \
		$(IN_PROG)/nutgraf-$$p || exit 1; done
	install -m 644 pipelines/lib/* $(IN_SHARE)
	p=$(call as_word,$(PREFIX)); l=$(call as_word,$(LIBEXECDIR)); \
	case $$l in "$$p"/*) l=..$${l#"$$p"} ;; esac; \
	[ -z "$$l" ] || ln -sf "$$l/nutgraf/nutgraf" $(IN_BIN)/nutgraf
	for f in $(PAGES); do install -m 644 "$$f" \
		$(IN_MAN)/man$${f##*.} || exit 1; done
	install -m 644 $B/completions/nutgraf.bash $(IN_BASH)/nutgraf
	install -m 644 $B/completions/_nutgraf $(IN_ZSH)
	install -m 644 $B/completions/nutgraf.fish $(IN_FISH)
	for c in $(COMMANDS); do ln -sf nutgraf $(IN_BASH)/$$c && \
		ln -sf nutgraf.fish $(IN_FISH)/$$c.fish || exit 1; done

uninstall:
	for p in nutgraf $(FILTERS) $(PIPELINES:%=nutgraf-%); do \
		rm -f $(IN_BIN)/$$p $(IN_PROG)/$$p $(IN_BASH)/$$p \
		$(IN_FISH)/$$p.fish; done
	rm -f $(IN_ZSH)/_nutgraf
	rm -rf $(IN_SHARE)
	$(if $(LIBEXECDIR),rmdir $(IN_PROG) 2>/dev/null || :)
	for f in $(PAGES); do \
		rm -f $(IN_MAN)/man$${f##*.}/$${f##*/}; done

deps:
	@CC='$(CC)' tests/deps test

clean:
	rm -rf $B

# Only compiled here, because libFuzzer has some of their symbols.
fuzz-compile: $(patsubst tests/fuzz/%.c,$B/fuzz/%.o,$(wildcard tests/fuzz/*.c))
$B/fuzz/%.o: tests/fuzz/%.c | $(MADE)
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<

.PHONY: all demo test check test-neighbours check-neighbours test-report check-report faults torture unit asan lint layers mutants mutants-of-engines fuzz fuzz-targets \
	fuzz-filters fuzz-compile growth growth-full test-arch bench eval \
	eval-folds trainers model $(MODEL_NAMES) install uninstall deps clean
.SECONDARY:
-include $(wildcard $B/dep/*.d $B/lib/*/*.d $B/unit/*.d $B/fuzz/*.d \
	$B/train/*.d $B/train/*/*.d \
	$B/rules/*.d $B/rules/*/*.d)
