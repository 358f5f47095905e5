// SPDX-License-Identifier: MIT
// Rebuild lib/data/tongues/words.tsv, the words that tell a language from
// others, and lib/data/codes/codes.tsv, codes and names of languages:
//
//   npm install --prefix /tmp/lists stopwords-iso@1.1.0 stopword@3.1.5 \
//       iso-639-3@3.0.1
//   node train/lists/stopwords.mjs /tmp/lists lib/data
//
// Of a language of which both packages have a long list, only words that both
// have are taken: the lists of stopwords-iso are very long.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [lists, data] = process.argv.slice(2);
if (!data) {
	console.error('usage: stopwords.mjs lists-dir data-dir');
	process.exit(2);
}
const modules = path.resolve(lists, 'node_modules');
const load = f => import(pathToFileURL(path.join(modules, f)));
const iso = JSON.parse(fs.readFileSync(path.join(modules,
    'stopwords-iso/stopwords-iso.json'), 'utf8'));
const short = await load('stopword/src/stopword.js');
const { iso6393 } = await load('iso-639-3/index.js');

// Languages in Latin letters, with the names that the second package has.
const languages = { af: 'afr', ca: 'cat', cs: 'ces', da: 'dan', de: 'deu',
	es: 'spa', et: 'est', eu: 'eus', fi: 'fin', fr: 'fra', ga: 'gle',
	gl: 'glg', hr: 'hrv', hu: 'hun', id: 'ind', it: 'ita', lt: 'lit',
	lv: 'lav', ms: 'msa', nl: 'nld', no: 'nob', pl: 'pol', pt: 'porBr',
	ro: 'ron', sk: 'slk', sl: 'slv', so: 'som', sv: 'swe', sw: 'swa',
	tl: 'tgl', tr: 'tur', vi: 'vie' };
const least = 100;	// words that both have, for them to be enough

const clean = ws => new Set(ws.map(w => w.normalize('NFC').toLowerCase())
    .filter(w => /^\p{Script=Latin}{2,}$/u.test(w)));
// In the list for English, those of two letters are mostly codes of countries.
const two = 'am an as at be by do go he if in is it me my no of oh ok on or so to up us we'.split(' ');
const not_english = 'biol cmon con mil que sub sup til uucp vol www'.split(' ');
const english = clean(iso.en.filter(w => !not_english.includes(w) &&
    (w.length > 2 || two.includes(w))));
// What of the other lists is in English news more than three times in a million
// words and is English.
for (const w of ('bank local media war hit lot start total car comment global ' +
    'final sale force air program unit drug met son cent press pre ban vice pro ' +
    'store care ties sense sex link word male door design save sea multi mind ' +
    'multiple dog era email gross rare fine wake suit tens die sit unique mayor ' +
    'tend gene relative cat tie bin fun pic nice tied exact favor fan tons sons ' +
    'visa derivatives ore comparable mate premier seize tag tale hop nun pure ' +
    'embargo bet pet deg diverse pole sue mere pot hay dig dies god nuns logo ' +
    'mode gut opt hat fare ton oust quest spate visas dire pour seas bare soy bio ' +
    'mis kit bent cite bat par pie akin noon sedan probable dock toe pan folk ' +
    'solo pod ante sam conform sin vain heel bra fin lad tat mac fins taps min ' +
    'pat parole tempo').split(' '))
	english.add(w);
const words = new Map();
const add = (w, code) => words.set(w, [...(words.get(w) ?? []), code]);

for (const [code, name] of Object.entries(languages)) {
	const all = clean(iso[code]), few = clean(short[name]);
	const both = [...all].filter(w => few.has(w));
	for (const w of both.length < least ? new Set([...all, ...few]) : both)
		if (code !== 'fi' || !english.has(w))	/* slips of a list */
			add(w, code);
}
for (const w of english)
	add(w, 'en');
const bytes = ([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const rows = [...words].sort(bytes).map(([w, c]) => w + '\t' + c.sort().join(' '));
fs.writeFileSync(path.join(data, 'tongues/words.tsv'), '# npm stopwords-iso ' +
    '1.1.0 and stopword 3.1.5, by train/lists/stopwords.mjs; MIT\n' +
    rows.join('\n') + '\n');

// Whose words tell the language, where it has no list of its own.
const like = { bs: 'hr', nb: 'no', nn: 'no', sh: 'hr', sr: 'hr' };
const codes = [];
for (const l of iso6393)
	if (l.iso6391) {
		const name = l.name.replace(/ \(.*| [Ll]anguage.*/, '');
		for (const c of [l.iso6391, l.iso6393, l.iso6392B, name.toLowerCase()])
			if (c && !codes.some(x => x[0] === c))
				codes.push([c, l.iso6391 + ' ' +
				    (like[l.iso6391] ?? l.iso6391) + ' ' + name]);
	}
fs.writeFileSync(path.join(data, 'codes/codes.tsv'), '# npm iso-639-3 3.0.1: ' +
    'codes and names of languages, with the code of two letters, that of the language whose words tell it, and the name; MIT\n' +
    codes.sort(bytes).map(([c, v]) => c + '\tcode\t' + v).join('\n') + '\n');
