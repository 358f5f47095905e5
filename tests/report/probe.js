// SPDX-License-Identifier: MIT
// What the checks ask of a page. Nothing here changes it.
() => {
	const probe = globalThis.__probe = {};
	const visible = e => e.checkVisibility({opacityProperty: true, visibilityProperty: true});
	const shown = r => r.width > 1 && r.height > 1;

	// How one finds an element again.
	const name = probe.name = e => {
		const id = e.id ? '#' + e.id : '';
		const of = e.closest('[id]');
		const where = id || !of || of === e ? '' : ` in #${of.id}`;
		return `${e.localName}${id}${[...e.classList].map(c => '.' + c).join('')}${where} ` +
			JSON.stringify((e.textContent || '').trim().slice(0, 40));
	};

	// Clipped to nothing, as what is for screen readers alone.
	const clipped = e => {
		for (; e && e !== document.body; e = e.parentElement) {
			const s = getComputedStyle(e);
			if (s.overflow !== 'visible' && !shown(e.getBoundingClientRect()) ||
				(s.clipPath !== 'none' && s.position === 'absolute'))
				return true;
		}
		return false;
	};

	// Text nodes that can be seen, with their boxes.
	probe.texts = root => {
		const walk = document.createTreeWalker(root || document.body, NodeFilter.SHOW_TEXT);
		const found = [];
		for (let n; (n = walk.nextNode());) {
			const e = n.parentElement;
			if (!n.data.trim() || e.closest('script, style, title, option') || !visible(e) || clipped(e))
				continue;
			const range = document.createRange();
			range.selectNodeContents(n);
			const boxes = [...range.getClientRects()].filter(shown);
			if (boxes.length)
				found.push({node: n, element: e, boxes});
		}
		return found;
	};

	const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
	canvas.width = canvas.height = 1;
	const pen = canvas.getContext('2d', {willReadFrequently: true});
	const known = new Map();
	// Red, green, blue and alpha of a colour, however it is written.
	const colour = probe.colour = text => {
		if (!known.has(text)) {
			pen.clearRect(0, 0, 1, 1);
			pen.fillStyle = text;
			pen.fillRect(0, 0, 1, 1);
			const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
			known.set(text, [r, g, b, a / 255]);
		}
		return known.get(text);
	};
	const over = (top, under) => under.map((c, i) => i < 3 ? top[i] * top[3] + c * (1 - top[3]) : 1);
	const linear = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
	const luminance = c => .2126 * linear(c[0]) + .7152 * linear(c[1]) + .0722 * linear(c[2]);
	const contrast = probe.contrast = (a, b) => {
		const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
		return (high + .05) / (low + .05);
	};

	// What is behind an element's text.
	const ground = probe.ground = e => {
		const layers = [];
		for (; e; e = e.parentElement) {
			const s = getComputedStyle(e);
			layers.push(colour(s.backgroundColor));
			if (layers.at(-1)[3] === 1)
				break;
		}
		const dark = matchMedia('(prefers-color-scheme: dark)').matches &&
			/dark/.test(getComputedStyle(document.documentElement).colorScheme);
		return layers.reverse().reduce((under, top) => over(top, under),
			dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
	};

	const judged = (e, style, what) => {
		const back = ground(e);
		const svg = e instanceof SVGElement;
		let front = colour(svg ? style.fill : style.color).slice();
		for (let p = e; p; p = p.parentElement)
			front[3] *= getComputedStyle(p).opacity;
		front = over(front, back);
		const size = parseFloat(style.fontSize);
		const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
		const ratio = contrast(front, back);
		return {what, ratio, need: large ? 3 : 4.5, size, front, back, where: name(e)};
	};
	// The contrast of every text that is seen.
	probe.contrasts = () => {
		const found = probe.texts().map(t => judged(t.element, getComputedStyle(t.element), t.node.data.trim().slice(0, 40)));
		for (const e of document.querySelectorAll('body, body *')) {
			if (!visible(e) || clipped(e))
				continue;
			for (const part of ['::before', '::after', '::marker', '::placeholder']) {
				const s = getComputedStyle(e, part);
				if (part === '::placeholder' ? e.placeholder : /["']./.test(s.content))
					found.push(judged(e, s, part + s.content));
			}
			if (e.matches('select, input:not([type=checkbox], [type=file]), textarea'))
				found.push(judged(e, getComputedStyle(e), e.localName));
		}
		return found;
	};

	const box = r => [r.left, r.top, r.right, r.bottom];
	const common = probe.common = (a, b) => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
		Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
	// Pairs of texts that lie over each other by more than half of the smaller.
	probe.overlaps = root => {
		const all = probe.texts(root).flatMap(t => t.boxes.map(r => ({t, r: box(r)})))
			.map(x => {
				const trim = (x.r[3] - x.r[1]) * .25;	// lines are less high than their boxes
				return {...x, r: [x.r[0], x.r[1] + trim, x.r[2], x.r[3] - trim]};
			}).sort((a, b) => a.r[1] - b.r[1]);
		const area = r => (r[2] - r[0]) * (r[3] - r[1]);
		const found = [];
		for (let i = 0; i < all.length; i++)
			for (let j = i + 1; j < all.length && all[j].r[1] < all[i].r[3]; j++)
				if (common(all[i].r, all[j].r) > .1 * Math.min(area(all[i].r), area(all[j].r)))
					found.push(`${all[i].t.node.data.trim().slice(0, 40)} / ${all[j].t.node.data.trim().slice(0, 40)}`);
		return found;
	};

	// Words of common length that are on two lines, though not by a hyphen.
	probe.torn = () => {
		const range = document.createRange();
		return probe.texts().flatMap(({node, boxes}) => {
			const found = [];
			for (const word of boxes.length > 1 ? node.data.matchAll(/[\p{L}\p{N}’']{2,14}/gu) : []) {
				if (/[^\s“‘(]$/.test(node.data.slice(0, word.index)))
					continue;
				range.setStart(node, word.index);
				range.setEnd(node, word.index + word[0].length);
				const tops = [...range.getClientRects()].map(r => r.top);
				if (Math.max(...tops) - Math.min(...tops) > 8)
					found.push(word[0] + ' in ' + probe.name(node.parentElement));
			}
			return found;
		});
	};

	// What the Tab key should reach, in order.
	probe.stops = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
		.filter(e => e.tabIndex >= 0 && !e.disabled && visible(e));

	// The tree, as elements with their attributes.
	probe.tree = () => [document.documentElement, ...document.documentElement.querySelectorAll('*')]
		.map(e => [e.localName, e.getAttributeNames().map(a => [a, e.getAttribute(a)])]);
	return true;
}
