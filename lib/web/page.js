/* SPDX-License-Identifier: MIT
 * The report page: tools for the table of statements, sorting, ways between
 * marks and rows, and corrections.  The page is complete without it. */
(function () {
	'use strict';

	const byId = (id) => document.getElementById(id);
	const all = (what, from) => [...(from || document).querySelectorAll(what)];
	const collator = new Intl.Collator('en', { numeric: true });
	const table = byId('rows');
	const body = table && table.tBodies[0];
	const rows = body ? [...body.rows] : [];

	/* An element; what stands in it are strings and elements. */
	function make(name, attributes, ...inside) {
		const e = document.createElement(name);

		for (const key of Object.keys(attributes || {}))
			e.setAttribute(key, attributes[key]);
		e.append(...inside);
		return e;
	}

	function button(text, action) {
		const b = make('button', { type: 'button' }, text);

		if (action)
			b.addEventListener('click', action);
		return b;
	}

	function count(n, one) {
		return n.toLocaleString('en') + ' ' + one + (n === 1 ? '' : 's');
	}

	/* What is compared: no case, no accents, straight apostrophes. */
	function fold(text) {
		return text.normalize('NFD').replace(/\p{M}/gu, '')
			.replace(/[‘’]/g, '\'').toLowerCase();
	}

	/* ---- the columns of a row ---- */

	function speakerOf(row) {
		const e = row.cells[0].firstElementChild;

		return e ? e.textContent : row.cells[0].textContent;
	}

	/* That of its page, which is in the list of pages if not in the row. */
	function outletOf(row) {
		const e = row.querySelector('span.o');
		const page = e ? null : byId('d' + row.dataset.d);

		return e ? e.textContent : page && page.cells ? page.cells[1].textContent : '';
	}

	/* What was said: all that stands before the type. */
	function saidOf(row) {
		let text = '';

		for (const n of row.querySelector('td.said').childNodes) {
			if (n.nodeName === 'SMALL')
				break;
			text += n.textContent;
		}
		return text.trim();
	}

	/* ---- rows are made ready, many of them in slices after the page is there ---- */

	const SLICE = 12;	/* ms */
	const FEW = 600;	/* rows that are made ready at once */
	const seen = new Map(); /* row: what is looked at when filtering */
	const flag = make('button', { type: 'button', class: 'flag', 'aria-expanded': 'false' }, 'wrong?');
	let next = 0;		/* the first row that is not ready */
	let filled = false;	/* the choices of the filters are there */
	const WORDS = { say: 'says', ask: 'asks', find: 'finds', think: 'thinks' };

	/* The style sheet makes boxes of these rows; they stay a table to all
	 * who do not look at it. */
	function keepRoles(row) {
		row.setAttribute('role', 'row');
		for (const c of row.cells)
			c.setAttribute('role', c.scope === 'col' ? 'columnheader' :
				c.scope ? 'rowheader' : 'cell');
	}

	function ready(row) {
		const cells = [...row.cells];

		if (seen.has(row))
			return;
		seen.set(row, {
			row: row,
			text: fold(cells.slice(0, -1).map((c) => c.textContent).join(' ')),
			speaker: speakerOf(row),
			outlet: outletOf(row),
			act: row.dataset.a || 'say',
			type: row.dataset.t,
			check: row.classList.contains('check'),
		});
		keepRoles(row);
		cells.pop().append(' ', flag.cloneNode(true));
	}

	/* The rest of the rows, for as long as there is time. */
	function readyFor(time) {
		const end = performance.now() + time;

		while (next < rows.length && performance.now() < end)
			ready(rows[next++]);
		if (next === rows.length && !filled)
			fillSelects();
	}

	function readyInSlices() {
		readyFor(SLICE);
		if (!filled)
			setTimeout(readyInSlices);
	}

	/* ---- search and filters ---- */

	const tools = document.querySelector('.tools');
	const controls = {};
	const status = make('p', { role: 'status' });

	function filter() {
		const words = fold(controls.search.value).split(/\s+/).filter(Boolean);
		const chosen = ['speaker', 'outlet', 'act', 'type']
			.filter((key) => controls[key] && controls[key].value);
		const doubtful = controls.check.checked;
		let shown = 0;

		readyFor(Infinity);
		for (const s of seen.values()) {
			const fits = (!doubtful || s.check) &&
				chosen.every((key) => s[key] === controls[key].value) &&
				words.every((w) => s.text.includes(w));

			shown += fits;
			if (s.row.hidden === fits)
				s.row.hidden = !fits;
		}
		tell(shown);
	}

	function tell(shown) {
		const whole = count(rows.length, 'statement');

		status.textContent = shown === rows.length ? whole :
			shown.toLocaleString('en') + ' of ' + whole;
	}

	function noFilter() {
		for (const c of Object.values(controls))
			c[c.type === 'checkbox' ? 'checked' : 'value'] = '';
		filter();
	}

	function addSelect(key, label) {
		controls[key] = make('select', { name: key }, make('option', { value: '' }, 'all'));
		tools.append(make('label', {}, label, controls[key]));
	}

	/* A filter by outlet is there if there are several. */
	function fillSelects() {
		filled = true;
		for (const key of ['speaker', 'outlet', 'act', 'type']) {
			const found = new Set([...seen.values()].map((s) => s[key]));

			found.delete('');
			controls[key].append(...[...found].sort(collator.compare)
				.map((v) => make('option', { value: v }, WORDS[v] || v)));
			controls[key].parentNode.hidden = key === 'outlet' && found.size < 2;
		}
	}

	function addTools() {
		const search = make('input', { type: 'search', name: 'search', autocomplete: 'off' });
		const check = make('input', { type: 'checkbox', name: 'check' });

		tools.setAttribute('role', 'search');
		tools.setAttribute('aria-label', 'Statements');
		controls.search = search;
		controls.check = check;
		tools.append(make('label', {}, 'Search', search));
		addSelect('speaker', 'Speaker');
		addSelect('outlet', 'Outlet');
		addSelect('act', 'Act');
		addSelect('type', 'Type');
		controls.outlet.parentNode.hidden = true;
		tools.append(make('label', { class: 'box' }, check, 'only those to check'),
			button('Reset', () => {
				unsort(table);
				noFilter();
			}), status);
		tools.addEventListener('input', filter);
		tools.addEventListener('focusin', () => readyFor(Infinity));
		tools.hidden = false;
		tell(rows.length);
	}

	/* From a speaker in the overview to what he or she said. */
	function addWays() {
		for (const th of all('#speakers tbody th')) {
			const link = make('a', { href: '#statements' }, th.textContent);

			th.replaceChildren(link);
			link.addEventListener('click', () => {
				noFilter();
				controls.speaker.value = link.textContent;
				filter();
			});
		}
	}

	/* ---- sorting ---- */

	const orders = new Map(); /* the rows of a table as they came */

	function keyOf(row, column) {
		const cell = row.cells[column];

		return 'v' in cell.dataset ? cell.dataset.v :
			cell.firstChild ? cell.firstChild.textContent.trim() : '';
	}

	function setOrder(t, list) {
		const together = document.createDocumentFragment();

		list.forEach((row) => together.append(row));
		t.tBodies[0].append(together);
	}

	function unsort(t) {
		const heads = all('th[aria-sort]:not([aria-sort="none"])', t);

		heads.forEach((th) => th.setAttribute('aria-sort', 'none'));
		if (heads.length)
			setOrder(t, orders.get(t));
	}

	function sort(t, th) {
		const up = th.getAttribute('aria-sort') !== 'ascending';
		const sign = up ? 1 : -1;
		let keys, numbers;

		if (!orders.has(t))
			orders.set(t, [...t.tBodies[0].rows]);
		keys = [...t.tBodies[0].rows].map((row) => ({ row: row, key: keyOf(row, th.cellIndex) }));
		numbers = keys.every((k) => !k.key || !isNaN(k.key));
		if (numbers)
			keys.forEach((k) => { k.key = k.key ? +k.key : -1; });
		keys.sort((a, b) => sign * (numbers ? a.key - b.key : collator.compare(a.key, b.key)));
		all('th[aria-sort]', t).forEach((o) => o.setAttribute('aria-sort', 'none'));
		th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
		setOrder(t, keys.map((k) => k.row));
	}

	function addSorting(t) {
		for (const th of all('thead th[scope="col"]', t)) {
			const b = button('', () => sort(t, th));

			b.append(...th.childNodes);
			th.append(b);
			th.setAttribute('aria-sort', 'none');
		}
	}

	/* ---- from mark to row and back ---- */

	function goTo(id) {
		const target = byId(id);

		if (!target)
			return;
		if (target.hidden)
			noFilter();
		if (location.hash === '#' + id)
			target.scrollIntoView();
		else
			location.hash = id;
		target.tabIndex = -1;
		target.focus({ preventScroll: true });
	}

	/* The row of a mark; a piece without an id or a link belongs to the
	 * mark before it. */
	function rowOf(mark) {
		const marks = all('mark.q', mark.closest('article'));

		for (let i = marks.indexOf(mark); i >= 0; i--) {
			const link = marks[i] === mark && mark.querySelector('a.by');

			if (link)
				return link.hash.slice(1);
			if (marks[i].id)
				return marks[i].id.replace('q', 'r');
		}
		return '';
	}

	document.addEventListener('click', (event) => {
		const link = event.target.closest('a');
		const mark = event.target.closest('mark.q');

		if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
			return;
		if (link ? link.matches('a.by, a.at') : mark && getSelection().isCollapsed) {
			event.preventDefault();
			goTo(link ? link.hash.slice(1) : rowOf(mark));
		}
	});

	/* ---- corrections ---- */

	const LABELS = {
		speaker: 'the speaker',
		words: 'the words',
		none: 'it is not a statement',
		other: 'something else',
	};
	const wrong = new Map();	/* row: { label, value } */
	const strangers = new Set();	/* lines of a file that fit no row here */
	const log = {};
	let places = null;		/* doc, start and end: row */
	let unsaved = false;

	function escape(text) {
		const as = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

		return text.replace(/[\t\n\r\\]/g, (c) => as[c]);
	}

	function unescape(text) {
		const as = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

		return text.replace(/\\([tnr\\])/g, (whole, c) => as[c]);
	}

	/* The columns of nutgraf(5), quote, that the row has. */
	function quoteOf(row) {
		const [spans, speakerSpan, cueSpan, ...rest] = row.dataset.p.split(' ')
			.map((p) => p === '-' ? '' : p);
		const confidence = rest.pop() || '';
		const place = /^(\d+)-(?:.*-)?(\d+)$/.exec(spans) || [];
		const doc = byId('d' + row.dataset.d);
		const name = row.cells[0].querySelector('b');
		const words = row.cells[0].querySelector('small');
		const cue = row.cells[1].firstChild;

		return {
			doc: doc && doc.dataset.doc || '',
			start: place[1] || '0',
			end: place[2] || '0',
			text: saidOf(row),
			type: row.dataset.t,
			speaker: words ? words.textContent : name ? name.textContent : '',
			name: name && !name.classList.contains('words') ? name.textContent : '',
			cue: cue && cue.nodeType === Node.TEXT_NODE ? cue.data.trim() : '',
			spans: spans,
			speakerSpan: speakerSpan,
			cueSpan: cueSpan,
			rule: rest.join(' '),
			confidence: confidence,
			act: row.dataset.a || 'say',
			polarity: row.classList.contains('not') ? 'not' : '',
		};
	}

	function recordOf(row) {
		const q = quoteOf(row);
		const w = wrong.get(row);

		return ['correction', q.doc, q.start, q.end, w.label, q.text, w.value,
			q.type, q.speaker, q.name, q.cue, q.spans, q.speakerSpan,
			q.cueSpan, q.rule, q.confidence, q.act, q.polarity]
			.map(escape).join('\t');
	}

	/* Marks a row as wrong, or with null as not wrong. */
	function setWrong(row, correction) {
		let opener;

		ready(row);
		opener = row.querySelector('.flag');
		if (correction)
			wrong.set(row, correction);
		else
			wrong.delete(row);
		row.classList.toggle('wrong', !!correction);
		row.dataset.wrong = correction ? correction.label : '';
		opener.textContent = correction ? 'marked wrong' : 'wrong?';
		if (correction && correction.value)
			opener.dataset.right = correction.value;
		else
			delete opener.dataset.right;
	}

	function showLog(news) {
		const n = wrong.size;

		log.bar.hidden = n === 0 && strangers.size === 0;
		log.status.textContent = count(n, 'correction') + (news || '');
	}

	function closeForm(row) {
		const opener = row.querySelector('.flag');

		row.querySelector('.fix').remove();
		opener.setAttribute('aria-expanded', 'false');
		opener.focus();
	}

	function openForm(row) {
		const was = wrong.get(row) || { label: 'speaker', value: '' };
		const what = make('select', { name: 'label' }, ...Object.keys(LABELS)
			.map((key) => make('option', { value: key }, LABELS[key])));
		const right = make('input', { name: 'value', autocomplete: 'off' });
		const form = make('form', { class: 'fix' },
			make('label', {}, 'What is wrong', what),
			make('label', {}, 'What is right', right),
			make('span', {}, make('button', {}, 'Save'), button(wrong.has(row) ? 'Undo' : 'Cancel', () => {
				unsaved = unsaved || wrong.has(row);
				done(null);
			})));

		function done(correction) {
			setWrong(row, correction);
			closeForm(row);
			showLog();
		}

		what.value = was.label in LABELS ? was.label : 'other';
		right.value = was.value;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			unsaved = true;
			done({ label: what.value, value: right.value.trim() });
		});
		form.addEventListener('keydown', (event) => {
			if (event.key === 'Escape')
				closeForm(row);
		});
		row.cells[row.cells.length - 1].append(form);
		row.querySelector('.flag').setAttribute('aria-expanded', 'true');
		what.focus();
	}

	function saveFile() {
		const lines = rows.filter((row) => wrong.has(row)).map(recordOf);
		const text = [...lines, ...strangers].map((line) => line + '\n').join('');
		const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
		const link = make('a', { href: url, download: 'corrections.rec' });

		document.body.append(link);
		link.click();
		link.remove();
		setTimeout(() => URL.revokeObjectURL(url), 60000);
		unsaved = false;
		showLog(', saved');
	}

	/* Reads corrections back: the row of each is found by its place. */
	function readText(text) {
		const before = strangers.size;

		if (!places)
			places = new Map(rows.map((row) => {
				const q = quoteOf(row);

				return [[q.doc, q.start, q.end].join('\t'), row];
			}));
		for (const line of text.split('\n').map((l) => l.replace(/\r$/, ''))) {
			const f = line.split('\t').map(unescape);
			const row = places.get(f.slice(1, 4).join('\t'));

			if (f[0] !== 'correction' || f.length < 6)
				continue;
			if (row)
				setWrong(row, { label: f[4], value: f[6] || '' });
			else
				strangers.add(line);
		}
		showLog(strangers.size > before ?
			', and ' + (strangers.size - before) + ' of other pages' : '');
	}

	function addCorrections() {
		const file = make('input', { type: 'file', accept: '.rec,text/plain', hidden: '' });

		body.addEventListener('click', (event) => {
			const row = event.target.matches('.flag') && event.target.closest('tr');

			if (row && row.querySelector('.fix'))
				closeForm(row);
			else if (row)
				openForm(row);
		});
		file.addEventListener('change', () => {
			const reader = new FileReader();

			reader.addEventListener('load', () => readText(reader.result));
			if (file.files[0])
				reader.readAsText(file.files[0]);
			file.value = '';
		});
		log.status = make('p', { role: 'status' });
		log.bar = make('div', { class: 'log', role: 'region', 'aria-label': 'Corrections', hidden: '' },
			log.status, button('Save as a file', saveFile));
		document.body.append(log.bar);
		tools.append(button('Open corrections', () => file.click()), file);
		addEventListener('beforeunload', (event) => {
			if (unsaved) {
				event.preventDefault();
				event.returnValue = '';
			}
		});
	}

	/* ---- all together ---- */

	all('table.sortable').forEach(addSorting);
	if (rows.length && tools) {
		addTools();
		addWays();
		addCorrections();
		table.setAttribute('role', 'table');
		table.tHead.setAttribute('role', 'rowgroup');
		body.setAttribute('role', 'rowgroup');
		keepRoles(table.tHead.rows[0]);
		if (rows.length > FEW)
			setTimeout(readyInSlices);
		else
			readyFor(Infinity);
	}
}());
