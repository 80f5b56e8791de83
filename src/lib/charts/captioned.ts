import { statusInWords, type Status } from '$lib/domain/target';
import { moved, rounded, textMark, type Figure, type Mark, type Size } from './figure';
import { statusMarks } from './status-marks';
import { balanced, wrapped } from './text';

/** Everything that a picture must say to stand alone. */
export interface Caption {
	readonly title: string;
	readonly subtitle: string;
	/** The headline number with what it is of: "42%", "39 of 93 assessments". */
	readonly headline: string | null;
	readonly behind: string | null;
	readonly status: Status | null;
	/** "36 more assessments would have met the target" */
	readonly distance: string | null;
	/** Reservations, comparators out of range, what marks mean. */
	readonly notes: readonly string[];
	/** Source, extract time, sample line, small numbers. */
	readonly source: readonly string[];
}

/** A picture: title and subtitle above, headline and status, the chart, and below it notes and source. Opaque and whole. */
export function captionedFigure(
	caption: Caption,
	size: Size,
	chart: (size: Size) => Figure
): Figure {
	const pad = size.text;
	const room = size.width - 2 * pad;
	const head = headMarks(caption, size, pad, room);
	const draw = (height: number) => chart({ ...size, width: room, height: rounded(height) });
	const below = (lines: readonly string[]) => {
		const foot = footLines(caption, lines, size, room);
		const footHeight = foot.length * size.source * 1.35 + pad;
		return { foot, footHeight, inner: draw(size.height - head.bottom - footHeight) };
	};
	// What its numbers stand for takes of its height; where they turn on that height, they are told as they stand in the end.
	const first = below(draw(size.height / 2).below ?? []);
	const second = below(first.inner.below ?? []);
	const { foot, footHeight, inner } =
		said(first.inner) === said(second.inner) ? second : below(second.inner.below ?? []);
	const footTop = size.height - footHeight;
	return {
		width: size.width,
		height: size.height,
		size,
		label: `${caption.title}. ${caption.subtitle}`,
		marks: [
			{ kind: 'path', role: 'background', d: frame(size) },
			...head.marks,
			...moved(inner.marks, pad, head.bottom),
			...foot.map((line, index): Mark => {
				const y = footTop + size.source * 1.35 * (index + 1);
				return textMark('source', { x: pad, y: y }, line);
			})
		],
		stops: []
	};
}

function said({ below = [] }: Figure): string {
	return below.join(' · ');
}

function frame({ width, height }: Size): string {
	return `M0,0L${String(width)},0L${String(width)},${String(height)}L0,${String(height)}Z`;
}

function headMarks(
	caption: Caption,
	size: Size,
	pad: number,
	room: number
): { readonly marks: readonly Mark[]; readonly bottom: number } {
	const marks: Mark[] = [];
	let y = pad * 0.6;
	for (const line of balanced(caption.title, room, size.title, 'bold')) {
		y += size.title * 1.15;
		marks.push(textMark('title', { x: pad, y: y }, line));
	}
	for (const line of wrapped(caption.subtitle, room, size.text)) {
		y += size.text * 1.35;
		marks.push(textMark('subtitle', { x: pad, y: y }, line));
	}
	const badge = badgeMarks(caption, size, { x: pad, y: y + size.text * 0.6, room });
	return {
		marks: [...marks, ...badge.marks],
		bottom: rounded(y + size.text * (badge.lines > 0 ? 1.25 + badge.lines * 1.35 : 1))
	};
}

function badgeMarks(
	caption: Caption,
	size: Size,
	{ x, y, room }: { readonly x: number; readonly y: number; readonly room: number }
): { readonly marks: readonly Mark[]; readonly lines: number } {
	const { headline, behind, status, distance } = caption;
	const said = status === null ? '' : statusInWords(status);
	const words = [headline, behind, distance].filter((each) => each !== null && each !== said);
	const line = [...(status === null ? [] : [said]), ...words].join(' · ');
	if (line === '') return { marks: [], lines: 0 };
	const side = size.text * 1.1;
	const left = status === null ? x : x + side * 1.4;
	const lines = wrapped(line, x + room - left, size.text, 'bold');
	return {
		marks: [
			...(status === null ? [] : statusMarks(status, x, rounded(y), side)),
			...lines.map((each, index) =>
				textMark('status-word', { x: left, y: y + size.text * (1 + 1.35 * index) }, each)
			)
		],
		lines: lines.length
	};
}

function footLines(
	{ notes, source }: Caption,
	below: readonly string[],
	size: Size,
	room: number
): readonly string[] {
	const numbers = below.length === 0 ? [] : [below.join(' · ')];
	// One after another: a line each would take the chart its room.
	const said = notes.length === 0 ? [] : [notes.join(' ')];
	return [...numbers, ...said, ...source].flatMap((line) => wrapped(line, room, size.source));
}
