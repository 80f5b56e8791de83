import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterStep, meetingAgenda, meetingInWords } from '$lib/meeting/agenda-items';
import { minutesOf, restatedSince } from '$lib/meeting/minutes';
import { meetingOf } from '$lib/meeting/meeting';
import { weekRows } from '$lib/view/week-rows';
import { indicator, series, target } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from '../view/made-up';

function rows(values: Readonly<Record<string, number>>) {
	const all = Object.entries(values).map(([id, k]) =>
		indicatorSeries({
			indicator: indicator({ id, name: `Indicator ${id}`, owner: `Owner of ${id}` }),
			series: series('2013-07-08', [[k, 100]]),
			targets: [target(75)]
		})
	);
	return weekRows(all, { week: '2013-07-08', grain: null, unit: COUNCIL }, 2);
}

const week = rows({ a: 50, b: 40, c: 30, d: 90 });
const ids = (chosen: Parameters<typeof meetingAgenda>[1]) => {
	const { items, noted, rest } = meetingAgenda(week, chosen);
	const idsOf = (list: readonly { readonly indicator: { readonly id: string } }[]) =>
		list.map((row) => row.indicator.id).join('');
	return [idsOf(items.map(({ row }) => row)), idsOf(noted), idsOf(rest)];
};

describe('the agenda of a meeting (U4)', () => {
	test('follows from the figures until somebody chooses', () => {
		expect(ids(null)).toEqual(['ab', 'c', 'd']);
		expect(meetingInWords(meetingAgenda(week, null))).toBe(
			'2 of 4 indicators to discuss, 1 noted; 12 minutes'
		);
	});

	test('is what was chosen, in that order; what else needs discussion is noted', () => {
		const chosen = [
			{ indicator: 'd', minutes: 10 },
			{ indicator: 'gone', minutes: 6 },
			{ indicator: 'a', minutes: 6 }
		];
		expect(ids(chosen)).toEqual(['da', 'bc', '']);
	});

	test('loses and doubles nothing, whatever steps are taken', () => {
		const step = fc.record({
			step: fc.constantFrom('up', 'down', 'remove', 'add'),
			indicator: fc.constantFrom('a', 'b', 'c', 'd')
		});
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				const items = steps.reduce(afterStep, [{ indicator: 'a', minutes: 6 }]);
				const [first = '', second = '', third = ''] = ids(items);
				expect(`${first}${second}${third}`.split('').sort().join('')).toBe('abcd');
			})
		);
	});

	test('moves a line by one place, and not beyond the ends', () => {
		const items = ['a', 'b', 'c'].map((each) => ({ indicator: each, minutes: 6 }));
		const moved = (stepName: 'up' | 'down', which: string) =>
			afterStep(items, { step: stepName, indicator: which })
				.map((item) => item.indicator)
				.join('');
		expect(moved('up', 'c')).toBe('acb');
		expect(moved('up', 'a')).toBe('abc');
		expect(moved('down', 'a')).toBe('bac');
		expect(moved('down', 'c')).toBe('abc');
	});
});

describe('minutes (U21)', () => {
	const meeting = meetingOf('2013-07-17', '2013-07-08', []);
	const minutes = minutesOf({
		frame: { council: 'Wiltshire Council', basisNote: null },
		set: 'Weekly',
		unit: 'Wiltshire',
		meeting,
		agenda: meetingAgenda(week, null),
		passages: [],
		actions: []
	});

	test('hold what was presented in words', () => {
		expect(minutes.discussed[0]).toMatchObject({
			name: 'Indicator a',
			figure: '50%',
			behind: '50 of 100 assessments',
			status: 'Off target',
			owner: 'Owner of a'
		});
	});

	test('stay as they are when a figure is restated, which is listed beneath', () => {
		expect(restatedSince(minutes, week.present)).toEqual([]);
		const later = rows({ a: 60, b: 40, c: 30, d: 90 }).present;
		expect(restatedSince(minutes, later)).toEqual([
			{
				name: 'Indicator a',
				was: '50% (50 of 100 assessments)',
				is: '60% (60 of 100 assessments)'
			}
		]);
		expect(minutes.discussed[0]?.figure).toBe('50%');
	});
});
