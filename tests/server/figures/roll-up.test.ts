import { describe, expect, test } from 'vitest';
import type { Indicator } from '$lib/domain/indicator';
import type { Organisation, OrganisationUnit } from '$lib/domain/organisation';
import type { Series } from '$lib/domain/series';
import type { FigureInTime } from '$lib/server/figures/figure-rows';
import { seriesByUnit } from '$lib/server/figures/roll-up';
import { indicator, unit } from '../../domain/made-up';

const council = unit('council', { kind: 'authority', parent: null });
const service = unit('service', { kind: 'service' });
const north = unit('north', { parent: 'service', shortName: 'North' });
const south = unit('south', { parent: 'service', shortName: 'South' });
const care = unit('care', { shortName: 'Care' });

const weeks = ['2013-07-01', '2013-07-08', '2013-07-15', '2013-07-22', '2013-07-29', '2013-08-05'];

/** A row in force from a version on, and up to another that replaced it. */
function row(
	team: string,
	week: number,
	parts: readonly [number, number | null],
	[from, to = null]: readonly [number, (number | null)?] = [1]
): FigureInTime {
	const [numerator, denominator] = parts;
	return { unit: team, period: weeks[week] ?? '', numerator, denominator, from, to };
}

function rolledUp(
	rows: readonly FigureInTime[],
	about: Partial<Indicator> = {},
	units: readonly OrganisationUnit[] = [council, service, north, south, care]
): ReadonlyMap<string, Series> {
	const organisation: Organisation = { authority: council, units };
	const versions = new Map(
		[1, 2, 3].map((version) => [
			version,
			{
				publishedAt: `2013-08-0${version}T08:00:00+01:00`,
				reason: `reason ${version}`,
				isSample: version === 1
			}
		])
	);
	const context = { indicator: indicator(about), organisation, versions };
	const inOrder = [...rows].sort((a, b) => (a.period < b.period ? -1 : 1));
	return seriesByUnit(inOrder, context);
}

function seriesOf(unitId: string, ...args: Parameters<typeof rolledUp>): Series {
	const found = rolledUp(...args).get(unitId);
	if (found === undefined) throw new Error(`${unitId} has no series`);
	return found;
}

describe('a unit without rows of its own', () => {
	const rows = [row('north', 0, [1, 2]), row('south', 0, [90, 98]), row('care', 0, [3, 4])];

	test('is the sum of those below it, numerators and denominators apart, at every level', () => {
		expect(seriesOf('service', rows)).toMatchObject({ numerators: [91], denominators: [100] });
		expect(seriesOf('council', rows)).toMatchObject({ numerators: [94], denominators: [104] });
		expect([...rolledUp(rows).keys()].sort()).toEqual([
			'care',
			'council',
			'north',
			'service',
			'south'
		]);
	});

	test('of tenths of posts has no binary dust', () => {
		const posts = [row('north', 0, [0.1, 5.1]), row('south', 0, [0.2, 5.2])];
		expect(seriesOf('council', posts)).toMatchObject({ numerators: [0.3], denominators: [10.3] });
	});

	test('has no series where nothing below it has a figure', () => {
		expect(rolledUp([row('care', 0, [3, 4])]).has('service')).toBe(false);
		expect(rolledUp([]).size).toBe(0);
	});

	test('of a count has no denominators', () => {
		const counts = [row('north', 0, [4, null]), row('south', 0, [5, null])];
		const series = seriesOf('council', counts, { measure: 'count' });
		expect(series).toMatchObject({ numerators: [9], denominators: [] });
	});
});

test('a unit with rows of its own is never summed from those below it', () => {
	const rows = [
		row('service', 0, [10, 20]),
		row('north', 0, [1, 2]),
		row('north', 1, [1, 2]),
		row('care', 0, [3, 4])
	];
	expect(seriesOf('service', rows)).toMatchObject({ numerators: [10], denominators: [20] });
	expect(seriesOf('council', rows)).toMatchObject({ numerators: [13], denominators: [24] });
	expect(seriesOf('north', rows).numerators).toEqual([1, 1]);
});

describe('a unit that lacks a period', () => {
	const rows = [
		row('north', 0, [1, 2]),
		row('north', 2, [1, 2]),
		row('south', 0, [1, 2]),
		row('south', 1, [1, 2]),
		row('south', 2, [1, 2])
	];

	test('has a gap on the full grid of weeks', () => {
		const { start, numerators, denominators } = seriesOf('north', rows);
		expect(start).toBe('2013-07-01');
		expect(numerators).toEqual([1, null, 1]);
		expect(denominators).toEqual([2, null, 2]);
	});

	test('is named where the others are summed without it', () => {
		const series = seriesOf('service', rows);
		expect(series.numerators).toEqual([2, 1, 2]);
		expect(series.incomplete).toEqual([{ index: 1, units: ['North'] }]);
	});

	test('is named at every level that is summed without it', () => {
		const { numerators, incomplete } = seriesOf('council', [
			...rows,
			row('care', 1, [5, 9]),
			row('care', 2, [5, 9])
		]);
		expect(numerators).toEqual([2, 6, 7]);
		expect(incomplete).toEqual([{ index: 1, units: ['North'] }]);
	});

	test('is named in the newest week already', () => {
		const newest = [...rows, row('south', 3, [1, 2])];
		expect(seriesOf('council', newest).incomplete.at(-1)).toEqual({ index: 3, units: ['North'] });
	});

	test('is not named before its first figure, nor in the period in which it ends', () => {
		expect(seriesOf('service', rows.slice(1)).incomplete).toEqual([]);
		const ended = { ...north, validUntil: '2013-07-22' };
		const newest = [...rows, row('north', 1, [1, 2]), row('south', 3, [1, 2])];
		const units = [council, service, ended, south, care];
		expect(seriesOf('service', newest, {}, units).incomplete).toEqual([]);
	});

	test('is not named where it did not exist', () => {
		const ended = { ...north, validUntil: '2013-07-07' };
		const units = [council, service, ended, south, care];
		expect(seriesOf('service', rows, {}, units).incomplete).toEqual([]);
		const begun = { ...north, validFrom: '2013-07-15' };
		const late = rows.slice(1);
		expect(
			seriesOf('service', late, {}, [council, service, begun, south, care]).incomplete
		).toEqual([]);
	});
});

describe('a figure that was replaced', () => {
	const rows = [
		row('north', 0, [1, 10], [1, 2]),
		row('north', 0, [2, 10], [2, 3]),
		row('north', 0, [3, 10], [3]),
		row('south', 0, [5, 10]),
		row('south', 5, [5, 10])
	];

	test('is shown as it is now, with what was published before', () => {
		const series = seriesOf('north', rows, { settlesAfterWeeks: 4 });
		expect(series.numerators).toEqual([3]);
		expect(series.revisions).toEqual([
			{
				index: 0,
				numerator: 1,
				denominator: 10,
				version: 2,
				changedOn: '2013-08-02',
				kind: 'restatement',
				reason: 'reason 2'
			},
			expect.objectContaining({ numerator: 2, reason: 'reason 3' })
		]);
	});

	test('was another sum for every unit above it', () => {
		for (const id of ['service', 'council']) {
			const { numerators, revisions } = seriesOf(id, rows, { settlesAfterWeeks: 4 });
			expect(numerators[0]).toBe(8);
			expect(revisions.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
				[6, 20],
				[7, 20]
			]);
		}
		expect(seriesOf('south', rows).revisions).toEqual([]);
	});

	test('is late recording while fewer later weeks are known than it takes to settle', () => {
		const kinds = (settlesAfterWeeks: number) =>
			seriesOf('council', rows, { settlesAfterWeeks }).revisions.map(({ kind }) => kind);
		expect(kinds(5)).toEqual(['restatement', 'restatement']);
		expect(kinds(6)).toEqual(['late-recording', 'late-recording']);
	});

	test('is judged by what was known in the version that changed it, not by what came later', () => {
		const later = [
			row('north', 0, [1, 10], [1, 2]),
			row('north', 0, [2, 10], [2]),
			row('north', 1, [2, 10], [2]),
			row('north', 5, [2, 10], [3])
		];
		const series = seriesOf('north', later, { settlesAfterWeeks: 2 });
		expect(series.revisions.map(({ kind }) => kind)).toEqual(['late-recording']);
	});
});

test('a team that comes in late changes what was published of those above it', () => {
	const rows = [row('south', 0, [5, 10]), row('south', 5, [5, 10]), row('north', 0, [1, 10], [2])];
	const { numerators, revisions } = seriesOf('council', rows, { settlesAfterWeeks: 4 });
	expect(numerators[0]).toBe(6);
	expect(revisions).toEqual([
		expect.objectContaining({ numerator: 5, denominator: 10, kind: 'restatement' })
	]);
	expect(seriesOf('north', rows, { settlesAfterWeeks: 4 }).revisions).toEqual([]);
});

describe('the newest weeks', () => {
	const rows = [0, 1, 2, 3].map((week) => row('north', week, [1, 2]));

	test('settle as many as the indicator says', () => {
		expect(seriesOf('north', rows, { settlesAfterWeeks: 2 }).settling).toBe(2);
		expect(seriesOf('north', rows, { settlesAfterWeeks: 0 }).settling).toBe(0);
		expect(seriesOf('north', rows, { settlesAfterWeeks: 9 }).settling).toBe(4);
	});

	test('of a team that stopped have settled when the others went on', () => {
		const gone = [row('south', 0, [1, 2]), ...rows];
		expect(seriesOf('south', gone, { settlesAfterWeeks: 2 }).settling).toBe(0);
		expect(seriesOf('south', gone, { settlesAfterWeeks: 4 }).settling).toBe(1);
	});
});

test('a series is of the sample as long as any figure in force came from it', () => {
	const replaced = [row('north', 0, [1, 2], [1, 2]), row('north', 0, [2, 2], [2])];
	expect(seriesOf('north', replaced).isSample).toBe(false);
	expect(seriesOf('council', [...replaced, row('south', 0, [1, 2])]).isSample).toBe(true);
});
