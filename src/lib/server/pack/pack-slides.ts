import { INK, INK_2 } from '$lib/charts/theme';
import { inkFoot, inkHead, inkPanel } from '$lib/server/slides/chart-slide';
import { cutTo, heightOf, linesIn } from '$lib/server/slides/fitting';
import {
	MARGIN,
	SLIDE_WIDTH,
	type Box,
	type OpenSlide,
	type SlideDrawing
} from '$lib/server/slides/presentation';
import type { Pack, PackIndicator } from './pack';
import type { PackList } from './pack-lists';

const WIDTH = SLIDE_WIDTH - 2 * MARGIN;

/**
 * The pack as slides: title and freshness, what earlier meetings left, what is to be discussed, each of that with its chart,
 * explanation and actions, what was agreed, the rest.
 */
export function packSlides(pack: Pack): readonly SlideDrawing[] {
	return [
		titleSlide(pack),
		...listSlides(pack.actions, pack),
		...listSlides(pack.exceptions, pack),
		...pack.indicators.flatMap((each) => indicatorSlides(each, pack)),
		...(pack.agreed.rows.length === 0 ? [] : listSlides(pack.agreed, pack)),
		...listSlides(pack.rest, pack),
		...(pack.restated === null ? [] : listSlides(pack.restated, pack))
	];
}

function titleSlide(pack: Pack): SlideDrawing {
	return {
		isOpening: true,
		spoken: [pack.title, pack.meeting, pack.fresh, ...pack.said, pack.source],
		draw: (slide) => {
			slide.title(cutTo(3, pack.title, { width: WIDTH, points: 40, isBold: true }), 40, true);
			const put = (text: string, y: number, points: number, colour = INK) => {
				slide.text(text, { x: MARGIN, y, w: WIDTH, h: points / 36 }, { points, colour });
			};
			put(`${pack.meeting} · ${pack.frame.council}`, 3.4, 24);
			put(pack.fresh, 4, 20, INK_2);
			pack.said.forEach((said, at) => {
				put(said, 4.7 + at * 0.4, 18);
			});
			inkFoot(slide, { notes: [], source: [pack.source] });
		}
	};
}

const CELL = 14;
const ROOM = 5.5;

/** A list over as many slides as it takes; one that is empty says so on one. */
function listSlides(list: PackList, { source }: Pack): readonly SlideDrawing[] {
	const widths = list.columns.map(({ share }) => share * WIDTH);
	const cutRows = list.rows.map((row) =>
		row.map((cell, at) => cutTo(4, cell, { width: (widths[at] ?? 1) - 0.2, points: CELL }))
	);
	const parts = inParts(cutRows, widths);
	return parts.map((rows, at) => ({
		spoken: [list.title, ...list.rows.map((row) => row.filter((cell) => cell !== '').join(' · '))],
		draw: (slide) => {
			const part = parts.length === 1 ? '' : ` (${String(at + 1)} of ${String(parts.length)})`;
			const top = inkHead(slide, { title: `${list.title}${part}`, subtitle: '' });
			const box = { x: MARGIN, y: top, w: WIDTH, h: 0.5 };
			if (rows.length === 0) slide.text(list.empty, box, { points: 20, colour: INK });
			else {
				const cells = [list.columns.map(({ name }) => name), ...rows];
				const heights = cells.map((row) => rowHeight(row, widths));
				slide.table(cells, { x: MARGIN, y: top, widths, points: CELL, heights });
			}
			inkFoot(slide, { notes: [], source: [source] });
		}
	}));
}

function rowHeight(row: readonly string[], widths: readonly number[]): number {
	const lines = row.map(
		(cell, at) => linesIn(cell, { width: (widths[at] ?? 1) - 0.2, points: CELL }).length
	);
	return heightOf(Math.max(1, ...lines), CELL) + 0.1;
}

type Rows = readonly (readonly string[])[];

/** The rows in parts that a slide has room for; at least one part. */
function inParts(rows: Rows, widths: readonly number[]): readonly Rows[] {
	const parts: (readonly string[])[][] = [[]];
	let height = rowHeight([''], widths);
	for (const row of rows) {
		const more = rowHeight(row, widths);
		if (height + more > ROOM) {
			parts.push([]);
			height = rowHeight([''], widths);
		}
		parts.at(-1)?.push(row);
		height += more;
	}
	return parts;
}

const PANEL = 4.3;
const GAP = 0.3;
const TOLD = 12;
const MOST_NOTES = 5;
const CONTINUED = '… continued on the next slide';

/**
 * One indicator: its finding and chart, beside them the figures, why it is discussed, its explanation and its actions. What
 * has no room there is told whole on a slide of its own.
 */
function indicatorSlides(indicator: PackIndicator, pack: Pack): readonly SlideDrawing[] {
	const { contents, told } = indicator;
	const lines = told.flatMap((line) => linesIn(line, { width: PANEL, points: TOLD }));
	// Measured on a slide that keeps nothing.
	const isLong = lines.length > inkFigures(NOWHERE, indicator).room;
	const first: SlideDrawing = {
		spoken: contents.spoken,
		draw: (slide) => {
			const { box, room } = inkFigures(slide, indicator);
			const shown = isLong ? [...lines.slice(0, room - 1), CONTINUED] : lines;
			slide.text(shown.join('\n'), box, { points: TOLD, colour: INK });
		}
	};
	return isLong ? [first, ...toldSlides(indicator, pack)] : [first];
}

const NOWHERE: OpenSlide = {
	title: () => undefined,
	text: () => undefined,
	chart: () => undefined,
	shape: () => undefined,
	table: () => undefined
};

/** Draws all but what was written; gives the place below the figures and how many lines have room there, two at least. */
function inkFigures(
	slide: OpenSlide,
	indicator: PackIndicator
): { readonly box: Box; readonly room: number } {
	const { contents } = indicator;
	const top = inkHead(slide, contents);
	const bottom = inkFoot(slide, contents, MOST_NOTES);
	inkChart(slide, indicator, { x: MARGIN, y: top, w: WIDTH - PANEL - GAP, h: bottom - top });
	const beside = { x: MARGIN + WIDTH - PANEL, y: top, w: PANEL };
	const y = inkPanel(slide, contents, beside, { number: 36, text: 13 }) + 0.05;
	const room = Math.max(2, Math.floor(((bottom - y) * 72) / (TOLD * 1.2)));
	return { box: { ...beside, y, h: bottom - y }, room };
}

const LARGE = 16;

/** Explanation and actions over as many slides as they take. */
function toldSlides({ contents, told }: PackIndicator, { source }: Pack): readonly SlideDrawing[] {
	const lines = told.flatMap((line) => linesIn(line, { width: WIDTH, points: LARGE }));
	const most = Math.floor((ROOM * 72) / (LARGE * 1.2));
	const parts = Array.from({ length: Math.ceil(lines.length / most) }, (_, at) =>
		lines.slice(at * most, (at + 1) * most)
	);
	return parts.map((part) => ({
		spoken: [],
		draw: (slide) => {
			const y = inkHead(slide, { title: `Explanation: ${contents.title}`, subtitle: '' });
			const bottom = inkFoot(slide, { notes: [], source: [source] });
			const box = { x: MARGIN, y, w: WIDTH, h: bottom - y };
			slide.text(part.join('\n'), box, { points: LARGE, colour: INK });
		}
	}));
}

function inkChart(slide: OpenSlide, { contents, page }: PackIndicator, box: Box): void {
	if (contents.chart === null) slide.text(page.summary, box, { points: 16, colour: INK });
	else slide.chart(contents.chart, box);
}
