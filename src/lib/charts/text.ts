// Advance widths of Liberation Sans (and of Arial, which it matches) in thousandths of the font size, for the
// characters from space to tilde. A table lets a figure be laid out without a browser.
const REGULAR =
	'278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const BOLD =
	'278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';

const TABLES = { regular: tableOf(REGULAR), bold: tableOf(BOLD) };

// Wide enough for every letter that the table lacks.
const OTHER = 667;
const OTHERS = new Map([
	['·', 333],
	['’', 278],
	['‘', 278],
	['–', 556],
	['…', 1000]
]);

function tableOf(widths: string): readonly number[] {
	return widths.split(' ').map(Number);
}

/** The width of the text in pixels at a font size in pixels. */
export function textWidth(
	text: string,
	size: number,
	weight: 'regular' | 'bold' = 'regular'
): number {
	const table = TABLES[weight];
	let width = 0;
	for (const letter of text) {
		const code = letter.charCodeAt(0) - 32;
		width += table[code] ?? OTHERS.get(letter) ?? OTHER;
	}
	return (width * size) / 1000;
}

/** The text in lines no wider than `width`; a single word that is wider is cut with an ellipsis. */
export function wrapped(
	text: string,
	width: number,
	size: number,
	weight: 'regular' | 'bold' = 'regular'
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, size, weight) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	if (line !== '') lines.push(line);
	return lines.map((each) => shortened(each, width, size, weight));
}

/** The text in as few lines as `wrapped` needs, all about as long: no last line of one word. */
export function balanced(
	text: string,
	width: number,
	size: number,
	weight: 'regular' | 'bold' = 'regular'
): readonly string[] {
	const lines = wrapped(text, width, size, weight);
	// No word may be cut that has room.
	let low = Math.max(...text.split(' ').map((word) => textWidth(word, size, weight)));
	let high = width;
	while (high - low > 1) {
		const middle = (low + high) / 2;
		if (wrapped(text, middle, size, weight).length > lines.length) low = middle;
		else high = middle;
	}
	return wrapped(text, high, size, weight);
}

/** The text cut with an ellipsis so that it is no wider than `width`. */
export function shortened(
	text: string,
	width: number,
	size: number,
	weight: 'regular' | 'bold' = 'regular'
): string {
	if (textWidth(text, size, weight) <= width) return text;
	const letters = Array.from(text);
	while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, weight) > width) {
		letters.pop();
	}
	return `${letters.join('').trimEnd()}…`;
}
