import type { Figure, Mark } from './figure';
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
	const marks = strokes(figure.marks)
		.map((mark) => markText(mark, looks(mark.role)))
		.join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONTS}" ${role}>${marks}</svg>`;
}

const FONTS = "Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', sans-serif";

/** Neighbouring lines of one role as one path: a page of forty panels has hundreds of them, each an element to lay out. */
function strokes(marks: readonly Mark[]): readonly Mark[] {
	return marks.flatMap((mark, index): Mark | readonly Mark[] => {
		if (!isRule(mark)) return mark;
		if (isOneRole(marks[index - 1], mark)) return [];
		const end = marks.findIndex((each, at) => at > index && !isOneRole(each, mark));
		const rules = marks.slice(index, end < 0 ? undefined : end).filter(isRule);
		if (rules.length === 1) return mark;
		return { kind: 'path', role: mark.role, d: rules.map(lineOf).join('') };
	});
}

type Rule = Extract<Mark, { readonly kind: 'rule' }>;

function isRule(mark: Mark): mark is Rule {
	return mark.kind === 'rule';
}

function isOneRole(mark: Mark | undefined, rule: Rule): boolean {
	return mark?.kind === 'rule' && mark.role === rule.role;
}

function lineOf({ x1, y1, x2, y2 }: Rule): string {
	return y1 === y2 ? `M${x1},${y1}H${x2}` : `M${x1},${y1}L${x2},${y2}`;
}

function markText(mark: Mark, look: Attributes): string {
	if (mark.kind === 'path') {
		const order = mark.isCluster ? ' paint-order="stroke"' : '';
		return `<path class="${mark.role}" d="${mark.d}"${filled(look)}${stroked(look)} stroke-linejoin="round"${order}/>`;
	}
	if (mark.kind === 'rule') {
		const { x1, y1, x2, y2 } = mark;
		return `<line class="${mark.role}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${stroked(look)}/>`;
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
