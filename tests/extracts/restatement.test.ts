import { describe, expect, test } from 'vitest';
import type { FigureRow } from '$lib/extracts/extract';
import { compareWithLive, scopeOf, settlingTest, type Keyed } from '$lib/extracts/restatement';
import { catalogueWith, indicatorNamed } from './catalogue-of-a-test';

function figure(indicator: string, period: string, numerator = 1): FigureRow {
	return { indicator, unit: 'north', period, numerator, denominator: 2 };
}

function keyed(row: FigureRow): Keyed<FigureRow> {
	return {
		key: `${row.indicator} ${row.period}`,
		content: `${String(row.numerator)}/${String(row.denominator)}`,
		item: row
	};
}

describe('a row beside what is in force', () => {
	const inForce = ['2013-06-24', '2013-07-01', '2013-07-08'].map((day) => figure('plans', day));
	const rows = [
		figure('plans', '2013-07-01'),
		figure('plans', '2013-07-08', 2),
		figure('plans', '2013-07-15')
	];
	const compare = (isSettling: boolean) =>
		compareWithLive(rows.map(keyed), inForce.map(keyed), () => isSettling);

	test('is unchanged, restated, or new; what the extract lacks has vanished', () => {
		const { changes, vanished } = compare(false);
		expect(changes.map(({ kind, before }) => [kind, before?.numerator ?? null])).toEqual([
			['unchanged', 1],
			['restatement', 1],
			['new', null]
		]);
		expect(vanished.map(({ period }) => period)).toEqual(['2013-06-24']);
	});

	test('is changed by what it says aside, and not by what it leaves unsaid there', () => {
		const [row] = rows;
		if (row === undefined) throw new Error('there is no row');
		const said = (aside: string) => ({ ...keyed(row), aside });
		const kindOf = (now: string) =>
			compareWithLive([said(now)], [said('first')], () => false).changes[0]?.kind;
		expect(['', 'first', 'second'].map(kindOf)).toEqual(['unchanged', 'unchanged', 'restatement']);
	});

	test('is late recording where it was still settling', () => {
		expect(compare(true).changes[1]?.kind).toBe('late-recording');
	});
});

test('an extract speaks of each indicator from the earliest period it gives for it', () => {
	const rows = [
		figure('plans', '2013-07-08'),
		figure('plans', '2013-07-01'),
		figure('visits', '2013-07-15')
	];
	expect([...scopeOf(rows)]).toEqual([
		['plans', '2013-07-01'],
		['visits', '2013-07-15']
	]);
});

describe('a week is settling', () => {
	const catalogue = catalogueWith({
		indicators: [
			{ ...indicatorNamed('plans'), settlesAfterWeeks: 2 },
			{ ...indicatorNamed('audits'), frequency: 'month', settlesAfterWeeks: 9 },
			indicatorNamed('posts')
		]
	});
	const context = { catalogue, today: '2013-07-16' };
	const inForce = new Map([
		['plans', '2013-07-08'],
		['audits', '2013-07-01'],
		['posts', '2013-07-08']
	]);

	test('while fewer later weeks are in force with the extract than it needs', () => {
		const isSettling = settlingTest([figure('plans', '2013-07-15')], inForce, context);
		expect(isSettling(figure('plans', '2013-07-15'))).toBe(true);
		expect(isSettling(figure('plans', '2013-07-08'))).toBe(true);
		expect(isSettling(figure('plans', '2013-07-01'))).toBe(false);
	});

	test('by months where the indicator is monthly', () => {
		const isSettling = settlingTest([], inForce, context);
		expect(isSettling(figure('audits', '2013-05-01'))).toBe(true);
		expect(isSettling(figure('audits', '2013-04-01'))).toBe(false);
	});

	test('never where its indicator does not settle, or is not known', () => {
		const isSettling = settlingTest([figure('posts', '2013-07-15')], inForce, context);
		expect(isSettling(figure('posts', '2013-07-15'))).toBe(false);
		expect(isSettling(figure('nothing', '2013-07-15'))).toBe(false);
	});

	test('no longer, where its indicator ended so many weeks ago', () => {
		const [plans] = catalogue.indicators;
		if (plans === undefined) throw new Error('There is no indicator.');
		const ended = catalogueWith({ indicators: [{ ...plans, validUntil: '2013-07-14' }] });
		const isSettling = (today: string) =>
			settlingTest([], inForce, { catalogue: ended, today })(figure('plans', '2013-07-08'));
		expect(isSettling('2013-07-27')).toBe(true);
		expect(isSettling('2013-07-28')).toBe(false);
	});
});
