import { describe, expect, test } from 'vitest';
import type { Caption } from '$lib/charts/captioned';
import { REPORT, SLIDE, SQUARE, type Figure, type Role } from '$lib/charts/figure';
import { pictureFigure } from '$lib/charts/picture';
import { balanced, textWidth } from '$lib/charts/text';
import { indicatorPage } from '$lib/view/indicator-page';
import { DEFAULT_VIEW } from '$lib/view/view';
import { frame, indicatorData } from '../view/made-up';
import { clipped, overlapping } from './text-boxes';

const LONG = 'Children in care and care leavers whose health assessments were completed in time';

const caption: Caption = {
	title: `${LONG}: ${LONG}, still off target`,
	subtitle: [LONG, LONG, LONG, LONG, 'Higher is better', 'running off'].join(' · '),
	headline: '62%',
	behind: '1,204 of 1,942 health assessments',
	status: 'missed',
	distance: '349 more health assessments of children in care would have met the target of the year',
	notes: Array.from({ length: 40 }, () => LONG),
	source: [LONG, `${LONG}, source`]
};

const { trend } = indicatorPage(indicatorData(), DEFAULT_VIEW, frame());
const SIZES = { slide: SLIDE, report: REPORT, square: SQUARE };

function said(figure: Figure, role: Role): string {
	return figure.marks
		.flatMap((mark) => (mark.kind === 'text' && mark.role === role ? mark.text : []))
		.join(' ');
}

describe.each(Object.entries(SIZES))('a picture as %s', (_, size) => {
	test('says the whole of its caption, however many lines that takes, and grows where it must', () => {
		const figure = pictureFigure({ kind: 'trend', trend }, caption, size);
		expect(said(figure, 'title')).toBe(caption.title);
		expect(said(figure, 'subtitle')).toBe(caption.subtitle);
		expect(said(figure, 'status-word')).toContain(`62% · ${caption.behind ?? ''}`);
		expect(said(figure, 'status-word')).toContain(caption.distance);
		expect(said(figure, 'source')).toContain([caption.notes, caption.source].flat().join(' '));
		expect(clipped(figure)).toEqual([]);
		expect(overlapping(figure)).toEqual([]);
		expect(figure.height).toBeGreaterThan(size.height);
		expect(figure.width / figure.height).toBeCloseTo(size.width / size.height, 2);
	});

	test('keeps its shape where many authorities need more room than it has', () => {
		const bars = Array.from({ length: 24 }, (_, index) => ({
			name: `Authority ${String(index)}`,
			group: 'neighbour' as const,
			value: index,
			text: `${String(index)}.0%`
		}));
		const comparators = { label: 'Beside others', bars, rules: [] };
		const figure = pictureFigure({ kind: 'comparators', bars: comparators }, caption, size);
		expect(overlapping(figure)).toEqual([]);
		expect(figure.width / figure.height).toBeCloseTo(size.width / size.height, 2);
	});

	test('keeps its shape where the caption is short', () => {
		const short = { ...caption, title: 'Caseload', subtitle: LONG, notes: [], distance: null };
		const figure = pictureFigure({ kind: 'trend', trend }, short, size);
		expect([figure.width, figure.height]).toEqual([size.width, size.height]);
	});
});

describe('lines of a title', () => {
	test('are of about one length: none of a single word, and none more than it needs', () => {
		const title = 'Core assessments in 35 days: still off target, too few weeks to tell more';
		const room = textWidth(title, 36, 'bold') * 0.95;
		expect(balanced(title, room, 36, 'bold')).toEqual([
			'Core assessments in 35 days: still',
			'off target, too few weeks to tell more'
		]);
		expect(balanced('Caseload', 1000, 36)).toEqual(['Caseload']);
		expect(balanced('', 1000, 36)).toEqual([]);
	});

	test('cut no word that has room, and lose none', () => {
		const title = `${'A'.repeat(20)} b c d e f`;
		for (let room = textWidth('A'.repeat(20), 20); room < 600; room += 7) {
			expect(balanced(title, room, 20).join(' ')).toBe(title);
		}
		expect(balanced('Unbreakablyunbreakable a b', 60, 20)[0]).toContain('…');
	});
});
