import { describe, expect, test } from 'vitest';
import { seriesReading } from '$lib/view/series-reading';
import { setInWords, weekOfUnit, weekRows, type StatusGroup } from '$lib/view/week-rows';
import { count, countSeries, indicator, series, target } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from './made-up';

const lens = { week: '2013-07-08', grain: null, unit: COUNCIL };

function of(id: string, k: number, n: number, aim: number | null = 75, tolerance = 0) {
	return indicatorSeries({
		indicator: indicator({ id }),
		series: series('2013-07-08', [[k, n]]),
		targets: aim === null ? [] : [target(aim, tolerance)]
	});
}

test('every series of a page is read once, however often the page is worked out', () => {
	const all = ['a', 'b', 'c'].map((id) => of(id, 5, 10));
	const first = weekRows(all, lens, 5);
	const again = weekRows(all, lens, 1);
	const readings = [...first.present].map(({ reading }) => reading);
	expect(new Set(readings).size).toBe(3);
	again.present.forEach(({ reading }, index) => expect(reading).toBe(readings[index]));
	// What another page asks of the same series is known, too; another week is another reading.
	all.forEach((each, index) =>
		expect(seriesReading(each, { week: lens.week, unit: lens.unit })).toBe(readings[index])
	);
	const later = weekRows(all, { ...lens, week: '2013-07-15' }, 5).absent;
	later.forEach(({ reading }) => expect(readings).not.toContain(reading));
	expect(later).toHaveLength(3);
});

const shownIn = ({ status, rows }: StatusGroup) => [status, rows.map((row) => row.indicator.id)];

describe('a unit’s indicators in a week', () => {
	test('fold by status what needs no discussion, what is nearest to it first', () => {
		const rows = weekRows(
			[
				of('watched', 5, 10, null),
				of('met', 9, 10),
				of('few', 1, 4),
				of('close', 7, 10, 75, 10),
				of('missed', 50, 100),
				of('missed, too close to call', 5, 10),
				of('met too', 8, 10),
				of('no cases', 0, 0)
			],
			lens,
			5
		);
		expect(rows.agenda.toDiscuss.map((row) => row.indicator.id)).toEqual(['missed']);
		expect(rows.rest.map(shownIn)).toEqual([
			['missed', ['missed, too close to call']],
			['close', ['close']],
			['met', ['met', 'met too']],
			['no-target', ['watched']],
			['too-few', ['few']],
			['no-value', ['no cases']]
		]);
		expect(rows.present).toHaveLength(8);
	});

	test('are set apart where there is no figure for the week (U28)', () => {
		const wanting = indicatorSeries({
			indicator: count,
			series: countSeries('2013-06-24', [300, 310])
		});
		const rows = weekRows([wanting, of('met', 9, 10)], lens, 5);
		expect(rows.absent.map((row) => row.indicator.id)).toEqual(['contacts']);
		expect(rows.present.map((row) => row.indicator.id)).toEqual(['met']);
	});

	test('are not those that the unit does not report', () => {
		const rows = weekRows([indicatorSeries({ series: series('', []) })], lens, 5);
		expect([...rows.present, ...rows.absent]).toEqual([]);
	});
});

test('a set says how many indicators it has in the week, the one shown how many are off target', () => {
	const lives = [
		{ validFrom: null, validUntil: null },
		{ validFrom: '2013-07-14', validUntil: null },
		{ validFrom: '2013-07-15', validUntil: null },
		{ validFrom: null, validUntil: '2013-07-07' },
		{ validFrom: null, validUntil: '2013-07-08' }
	];
	expect(setInWords(lives, '2013-07-08', null)).toBe('3 indicators');
	expect(setInWords(lives.slice(3), '2013-07-08', null)).toBe('1 indicator');
	const rows = weekRows([of('missed', 5, 10), of('met', 9, 10), of('few', 1, 4)], lens, 5);
	expect(setInWords(lives, '2013-07-08', rows)).toBe('1 of 3 off target');
});

test('a unit is shown in the newest week, one that has ended in its last', () => {
	const ended = { validFrom: null, validUntil: '2013-07-03' };
	expect(weekOfUnit(COUNCIL, '2013-07-08')).toBe('2013-07-08');
	expect(weekOfUnit(ended, '2013-07-08')).toBe('2013-07-01');
	expect(weekOfUnit(ended, '2013-06-24')).toBe('2013-06-24');
});
