import type { ReadingContext } from '$lib/extracts/extract';
import { catalogueWith, indicatorNamed, teamNamed } from './catalogue-of-a-test';

const LAST_DAY = '2026-03-29';

/** The catalogue and the day that the files in `tests/fixtures` are read with. */
export function fixtureContext(file: string): ReadingContext {
	return { file, catalogue: FIXTURE_CATALOGUE, today: '2026-11-20' };
}

export const FIXTURE_CATALOGUE = catalogueWith({
	indicators: [
		indicatorNamed('plans-in-time'),
		{ ...indicatorNamed('open-plans'), measure: 'count', accrual: 'snapshot' },
		{ ...indicatorNamed('care-rate'), measure: 'rate' },
		{ ...indicatorNamed('load'), measure: 'ratio' },
		{ ...indicatorNamed('audits'), frequency: 'month', defaultGrain: 'month' },
		{ ...indicatorNamed('old-way'), validUntil: LAST_DAY }
	],
	teams: [
		teamNamed('north'),
		teamNamed('south'),
		teamNamed('0012'),
		teamNamed('dyffryn-môn'),
		{ ...teamNamed('gone'), validUntil: LAST_DAY }
	],
	authorities: [
		{ id: 'england', name: 'England', level: 'national', region: null, codes: ['E92000001'] },
		{
			id: 'south-west',
			name: 'South West',
			level: 'region',
			region: 'england',
			codes: ['E12000009']
		},
		{
			id: 'eastmere',
			name: 'Eastmere',
			level: 'local',
			region: 'south-west',
			codes: ['E06000009', 'E10000009', '009', '9']
		},
		{
			id: 'westmere',
			name: 'Westmere',
			level: 'local',
			region: 'south-west',
			codes: ['E06000001']
		}
	],
	mappings: [
		{
			id: 'plans',
			format: 'ees',
			file: 'plans_*.csv',
			indicator: 'plans-in-time',
			value: 'share',
			numerator: 'some',
			denominator: 'all',
			filter: [{ column: 'category', value: 'Plans' }],
			source: 'Statistics of plans',
			publishedOn: '2025-10-30'
		},
		{
			id: 'plans-lait',
			format: 'lait',
			file: 'lait_*.csv',
			indicator: 'plans-in-time',
			value: 'Values',
			numerator: null,
			denominator: null,
			filter: [{ column: 'Short Desc', value: 'PlansInTime' }],
			source: 'Local Authority Interactive Tool',
			publishedOn: null
		}
	]
});
