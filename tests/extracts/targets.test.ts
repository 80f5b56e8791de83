import { describe, expect, test } from 'vitest';
import { readTargets } from '$lib/extracts/targets';
import { fixtureContext } from './fixture-catalogue';
import { fixture, tryFixtures } from './fixtures';

describe('a file of targets with one thing wrong in it', () => {
	tryFixtures('targets', readTargets, {
		'above-100': [3, '! number_range 5 target'],
		bars: [0, '! wrong_delimiter 1 -'],
		'blank-target': [3, '! missing_value 5 target', '! missing_value 5 tolerance'],
		'blank-tolerance': [3, '! missing_value 5 tolerance'],
		'count-above-100': [4],
		'day-first': [3, '! bad_date 5 from'],
		'five-years-ahead': [3, '! date_range 5 from'],
		good: [3],
		'indicator-ended': [3, '! outside_validity 5 from'],
		'key-twice': [2, '! duplicate_key 5 -'],
		'negative-tolerance': [3, '! negative 5 tolerance'],
		'next-year': [4],
		'no-team-column': [0, '! missing_column 1 team'],
		'percent-sign': [3, '! bad_number 5 target'],
		'plus-minus': [3, '! bad_number 5 tolerance'],
		'share-for-percentage': [4, 'suspicious_unit 5 target'],
		symbol: [3, '! bad_number 5 target'],
		'team-unknown': [3, '! unknown_team 5 team']
	});
});

test('a blank team is everyone', () => {
	const { items } = readTargets(fixture('targets/good.csv'), fixtureContext('good.csv'));
	expect(items).toEqual([
		{ indicator: 'plans-in-time', unit: null, from: '2026-04-06', target: 85, tolerance: 5 },
		{ indicator: 'plans-in-time', unit: 'north', from: '2026-04-06', target: 80, tolerance: 5 },
		{ indicator: 'open-plans', unit: null, from: '2026-04-06', target: 120, tolerance: 0 }
	]);
});
