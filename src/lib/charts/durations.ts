import { inTimeShare, type Band, type BandRow, type BandSpread } from '$lib/domain/band-spread';
import { numberInWords } from '$lib/domain/format';
import { linear, type Extent } from './linear';
import { rounded, textMark, type Figure, type Mark, type Role, type Size } from './figure';
import { shortened, textWidth } from './text';

/** The least height in which every name can be read. */
export function leastBandsHeight({ rows, bands }: BandSpread, size: Size): number {
	const lines = keyLines(bands, size).length;
	return Math.ceil(size.text * (1.5 * lines + 1.4 + 1.45 * rows.length));
}

/**
 * One bar for each authority, as long as all of its cases, divided into bands from the soonest to the latest; the deadline
 * is a heavy rule where the bands in time end, and their share stands at the right. A row of which a band is not a number
 * has no bar, and says so.
 */
export function bandsFigure(spread: BandSpread, size: Size): Figure {
	const names = spread.rows.map(({ name, group }) => textWidth(name, size.text, weightOf(group)));
	const nameRoom = Math.min(size.width * 0.4, Math.max(0, ...names));
	const endRoom = textWidth('100.0%', size.text, 'bold');
	const key = keyLines(spread.bands, size);
	const top = size.text * (1.5 * key.length + 1.2);
	const across = {
		from: rounded(nameRoom + size.text * 0.6),
		to: rounded(size.width - endRoom - size.text * 0.8)
	};
	const step = (size.height - top) / Math.max(1, spread.rows.length);
	const stage = { spread, size, across, step, top, nameRoom };
	return {
		width: size.width,
		height: size.height,
		size,
		label: spread.label,
		marks: [
			...key.flatMap((line, row) => keyMarks(line, row, size)),
			...headMarks(stage),
			...spread.rows.flatMap((row, index) => rowMarks(row, index, stage))
		],
		stops: []
	};
}

interface BandStage {
	readonly spread: BandSpread;
	readonly size: Size;
	readonly across: Extent;
	readonly step: number;
	readonly top: number;
	readonly nameRoom: number;
}

const FILLS: readonly Role[] = ['band-1', 'band-2', 'band-3', 'band-4'];

/** The look of a band: those in time in blues, the late ones in browns, lighter towards the deadline. */
function roleOf(bands: readonly Band[], index: number): Role {
	const inTime = bands.filter(({ isInTime }) => isInTime).length;
	const isLate = index >= inTime;
	if (!isLate) return index === 0 && inTime > 1 ? 'band-1' : 'band-2';
	return index === bands.length - 1 && bands.length - inTime > 1
		? 'band-4'
		: (FILLS[2] ?? 'band-3');
}

function weightOf(group: BandRow['group']): 'bold' | 'regular' {
	return group === 'own' ? 'bold' : 'regular';
}

interface KeyEntry {
	readonly role: Role;
	readonly text: string;
	readonly x: number;
}

/** The bands' names with their fillings, in as many lines as the width asks for. */
function keyLines(bands: readonly Band[], size: Size): readonly (readonly KeyEntry[])[] {
	const lines: KeyEntry[][] = [];
	let x = 0;
	bands.forEach(({ name }, index) => {
		const width = textWidth(name, size.text) + size.text * 2.6;
		if (lines.length === 0 || x + width > size.width) {
			lines.push([]);
			x = 0;
		}
		lines.at(-1)?.push({ role: roleOf(bands, index), text: name, x });
		x += width;
	});
	return lines;
}

function keyMarks(line: readonly KeyEntry[], row: number, { text }: Size): readonly Mark[] {
	const y = text * (1.5 * row + 1);
	return line.flatMap(({ role, text: words, x }): readonly Mark[] => [
		{ kind: 'path', role, d: boxed([x, x + text], [y - text * 0.85, y + text * 0.1]) },
		textMark('bar-label', { x: x + text * 1.4, y }, words)
	]);
}

function headMarks({ spread, size, top }: BandStage): readonly Mark[] {
	if (spread.deadline === null) return [];
	const words = `In ${String(spread.deadline)} days`;
	return [textMark('bar-own-label', { x: size.width, y: top - size.text * 0.3 }, words, 'end')];
}

function rowMarks(row: BandRow, index: number, stage: BandStage): readonly Mark[] {
	const { spread, size, across, step, top, nameRoom } = stage;
	const middle = top + step * (index + 0.5);
	const base = middle + size.text * 0.35;
	const half = Math.min(step * 0.36, size.text * 0.8);
	const role = row.group === 'own' ? 'bar-own-label' : 'bar-label';
	const name = shortened(row.name, nameRoom, size.text, weightOf(row.group));
	const words = textMark(role, { x: nameRoom, y: base }, name, 'end');
	const shares = row.shares.flatMap((share) => share ?? []);
	if (shares.length < spread.bands.length) {
		const why = shortened('not all published', across.to - across.from, size.text);
		return [words, textMark('bar-label', { x: across.from, y: base }, why)];
	}
	const x = linear([0, Math.max(100, ...shares)], across);
	let from = 0;
	const bars = shares.map((share, band): Mark => {
		const start = from;
		from += share;
		const d = boxed(
			[x(Math.min(100, start)), x(Math.min(100, from))],
			[middle - half, middle + half]
		);
		return { kind: 'path', role: roleOf(spread.bands, band), d };
	});
	return [words, ...bars, ...deadlineMarks(row, stage, { x, middle, half, base })];
}

function deadlineMarks(
	row: BandRow,
	{ spread, size }: BandStage,
	at: {
		readonly x: (share: number) => number;
		readonly middle: number;
		readonly half: number;
		readonly base: number;
	}
): readonly Mark[] {
	const share = inTimeShare(row, spread.bands);
	if (share === null || spread.deadline === null) return [];
	const x = rounded(at.x(Math.min(100, share)));
	const [y1, y2] = [rounded(at.middle - at.half * 1.3), rounded(at.middle + at.half * 1.3)];
	const role = row.group === 'own' ? 'bar-own-label' : 'bar-label';
	return [
		{ kind: 'rule', role: 'bar-gap', x1: x, y1, x2: x, y2 },
		{ kind: 'rule', role: 'deadline', x1: x, y1, x2: x, y2 },
		textMark(role, { x: size.width, y: at.base }, `${numberInWords(share, 1)}%`, 'end')
	];
}

function boxed([l, r]: readonly [number, number], [t, b]: readonly [number, number]): string {
	const [left, right, top, bottom] = [l, r, t, b].map((edge) => String(rounded(edge)));
	return `M${left},${top}L${right},${top}L${right},${bottom}L${left},${bottom}Z`;
}
