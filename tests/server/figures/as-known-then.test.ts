import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorOf, type Catalogue } from '$lib/domain/catalogue';
import { gridOf } from '$lib/domain/period';
import { figureRows, spanOfIndicator } from '$lib/server/figures/figure-rows';
import { Library } from '$lib/server/figures/library';
import { figureFiles, sumOf, versionAfter } from '../../sample/sample-data';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
let library: Library;
let catalogue: Catalogue;

beforeAll(async () => {
	folder = dataFolder('sample');
	folder.now = Date.parse('2026-01-05T08:00:00Z');
	const state = await folder.gate.look();
	if (state.catalogue.catalogue === null) throw new Error('the sample has no catalogue');
	catalogue = state.catalogue.catalogue;
	library = new Library(folder.store, catalogue, state);
}, 60_000);

afterAll(() => {
	folder.remove();
});

/** The version that a file of the sample brought. */
function versionOf(file: string): number {
	const { records, versions } = folder.gate.state;
	const record = records.find((each) => each.path === file);
	const version = versions.find((each) => each.extract === record?.id);
	if (version === undefined) throw new Error(`${file} brought no version`);
	return version.id;
}

const indicators = [
	're-referrals',
	'protection-visits-in-time',
	'contacts',
	'agency-social-workers'
];

describe.each(figureFiles)('as known after %s', (file) => {
	test.each(indicators)('every week of %s is what the files said then, summed', async (id) => {
		const version = versionOf(file);
		const series = (await library.series(id, version)).get('wiltshire');
		const span = await spanOfIndicator(folder.store, id, version);
		if (series === undefined || span === null) throw new Error('there are no figures');
		expect(series.start).toBe(span.first);
		const then = versionAfter(file);
		const weeks = gridOf('week', span.first, span.newest);
		expect(series.numerators).toHaveLength(weeks.length);
		const expected = new Map(weeks.map((week) => [week, [0n, 0n]]));
		for (const row of then.values()) {
			const sums = expected.get(row.period);
			if (row.indicator !== id || sums === undefined) continue;
			const { numerator, denominator } = sumOf(new Map([['', row]]), () => true);
			expected.set(row.period, [(sums[0] ?? 0n) + numerator, (sums[1] ?? 0n) + denominator]);
		}
		const thousandths = (number: number | null | undefined) =>
			BigInt(Math.round((number ?? 0) * 1000));
		weeks.forEach((week, index) => {
			expect([
				thousandths(series.numerators[index]),
				thousandths(series.denominators[index])
			]).toEqual(expected.get(week));
		});
	});
});

describe('the restatement of 10 Jun 2019', () => {
	const revised = async (unit: string, file: string) => {
		const map = await library.series('protection-visits-in-time', versionOf(file));
		const revisions = map.get(unit)?.revisions ?? [];
		return revisions.filter((revision) => revision.kind === 'restatement');
	};

	test('marks five weeks of the team, of its service and of the council', async () => {
		const units = ['safeguarding-west', 'community-safeguarding-service', 'wiltshire'];
		for (const unit of units) {
			const found = await revised(unit, 'figures/2019-06-10.csv');
			expect(found).toHaveLength(5);
			expect(found.every(({ changedOn }) => changedOn === '2019-06-10')).toBe(true);
			expect(found[0]?.reason).toContain('found in the May audit');
		}
	});

	test('marks no other team, and nothing as it was known before', async () => {
		expect(await revised('safeguarding-east', 'figures/2019-06-10.csv')).toEqual([]);
		expect(await revised('wiltshire', 'figures/2019-06-03.csv')).toEqual([]);
	});
});

test('no other indicator of the sample is restated anywhere', async () => {
	const version = folder.gate.state.versions.length;
	for (const { id } of catalogue.indicators) {
		if (id === 'protection-visits-in-time') continue;
		for (const [unit, series] of await library.series(id, version)) {
			const kinds = series.revisions.map((revision) => revision.kind);
			expect([id, unit, kinds.includes('restatement')]).toEqual([id, unit, false]);
		}
	}
});

test('a figure that a later version replaced is in force as seen from the earlier one', async () => {
	const early = versionOf('figures/2013-07-08.csv');
	const rows = await figureRows(folder.store, 're-referrals', early);
	expect(rows.every((row) => row.to === null && row.from <= early)).toBe(true);
	const later = await figureRows(folder.store, 're-referrals', early + 1);
	expect(later.some((row) => row.to === early + 1)).toBe(true);
	expect(indicatorOf(catalogue, 're-referrals')).not.toBeNull();
});

test('a gap of a team is said of the council too', async () => {
	const series = await library.series(
		'protection-visits-in-time',
		versionOf('figures/2013-07-15.csv')
	);
	const gap = [
		{ index: 45, units: ['Disability South'] },
		{ index: 46, units: ['Disability South'] }
	];
	expect(series.get('child-disability-service')?.incomplete).toEqual(gap);
	expect(series.get('wiltshire')?.incomplete).toEqual(gap);
});

test('the weeks that settled later are still settling in a version from before', async () => {
	const settling = async (file: string) =>
		(await library.series('initial-assessments-in-time', versionOf(file))).get('wiltshire')
			?.settling;
	expect(await settling('figures/2013-07-15.csv')).toBe(4);
	expect(await settling('figures/2019-06-24.csv')).toBe(0);
});

test('a version from before the first figures has no span', async () => {
	expect(await spanOfIndicator(folder.store, 're-referrals', 1)).toBeNull();
	expect(await library.span(1)).toBeNull();
	expect(await library.span(versionOf('figures/2013-07-15.csv'))).toEqual({
		first: '2012-04-02',
		newest: '2013-07-08',
		receivedAt: '2013-07-15T07:42:00+01:00'
	});
});
