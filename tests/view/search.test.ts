import { describe, expect, test } from 'vitest';
import { searched, type SearchEntry } from '$lib/view/search';

const entry = (name: string, words = '', kind: SearchEntry['kind'] = 'indicator'): SearchEntry => ({
	kind,
	name,
	words,
	path: name
});

const entries = [
	entry('Core assessments completed in 35 working days', 'core-assessments-in-time'),
	entry('Single assessments completed in 45 working days', 'assessments-in-45-days'),
	entry('Re-referrals within 12 months', 're-referrals share of referrals'),
	entry('Referrals'),
	entry('Referral and Assessment', '', 'team'),
	entry('Définitions', '', 'page')
];
const found = (asked: string, most = 8) => searched(entries, asked, most).map(({ name }) => name);

describe('searching for a place (U32)', () => {
	test('finds what every word asked for begins a word of', () => {
		expect(found('45 days')).toEqual(['Single assessments completed in 45 working days']);
		expect(found('assess comp')).toHaveLength(2);
		expect(found('days 46')).toEqual([]);
	});

	test('puts what begins with the words first, then the shorter names', () => {
		expect(found('referral')).toEqual([
			'Referrals',
			'Referral and Assessment',
			'Re-referrals within 12 months'
		]);
	});

	test('looks at other names too, after the names themselves', () => {
		expect(found('share')).toEqual(['Re-referrals within 12 months']);
		expect(found('rereferrals')).toEqual(['Re-referrals within 12 months']);
		expect(found('core')).toEqual(['Core assessments completed in 35 working days']);
	});

	test('minds neither capitals nor accents, and finds nothing for nothing', () => {
		expect(found('DEFI')).toEqual(['Définitions']);
		expect(found('  ')).toEqual([]);
		expect(found('a', 1)).toHaveLength(1);
	});
});
