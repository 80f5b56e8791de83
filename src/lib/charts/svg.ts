import { joined, type Figure, type Mark } from './figure';
import { looksAt, type Attributes } from './theme';

/** A decoration stands beside text that says the same and is passed over by screen readers. */
export type Reading = 'picture' | 'decoration';

/**
 * The figure as SVG text: the one writer for pages, on the server as in the browser, and for files. Text is written at
 * once where elements would each be made, compared and kept.
 */
export function svgOf(figure: Figure, reading: Reading = 'picture'): string {
	const { width, height, label } = figure;
	const looks = looksAt(figure.size);
	const role =
		reading === 'picture' ? `role="img" aria-label="${escaped(label)}"` : 'aria-hidden="true"';
	const marks = joined(figure.marks, (mark) => (mark.kind === 'rule' ? lineOf(mark) : null))
		.map((mark) => markText(mark, looks(mark.role)))
		.join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONTS}" ${role}>${marks}</svg>`;
}

const FONTS = "Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', sans-serif";

function lineOf({ x1, y1, x2, y2 }: Extract<Mark, { readonly kind: 'rule' }>): string {
	return `M${x1},${y1}${y1 === y2 ? `H${x2}` : `L${x2},${y2}`}`;
}

function markText(mark: Mark, look: Attributes): string {
	if (mark.kind === 'path' || mark.kind === 'rule') {
		const d = mark.kind === 'path' ? mark.d : lineOf(mark);
		// Shapes that lie over one another: each is filled over the edges of the others.
		const order = look.fill !== 'none' && d.lastIndexOf('M') > 0 ? ' paint-order="stroke"' : '';
		return `<path class="${mark.role}" d="${d}"${filled(look)}${stroked(look)} stroke-linejoin="round"${order}/>`;
	}
	if (mark.kind === 'dot') {
		return `<circle class="${mark.role}" cx="${mark.x}" cy="${mark.y}" r="${look.radius}"${filled(look)}${stroked(look)}/>`;
	}
	const weight = look.fontWeight === undefined ? '' : ` font-weight="${look.fontWeight}"`;
	const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
	return `<text class="${mark.role}" x="${mark.x}" y="${mark.y}"${anchor}${filled(look)} font-size="${look.fontSize}"${weight}>${escaped(mark.text)}</text>`;
}

function filled({ fill }: Attributes): string {
	return ` fill="${fill}"`;
}

function stroked({ stroke, strokeWidth, dash }: Attributes): string {
	if (stroke === undefined) return '';
	const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
	return ` stroke="${stroke}" stroke-width="${strokeWidth ?? 1}"${dashes}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Names come from files: whatever they hold is text. What XML cannot hold at all is left out. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replace(UNWRITABLE, '');
}

// eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write these.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
