import { describe, expect, test } from 'vitest';
import type { Indicator } from '$lib/domain/indicator';
import { definitionRows, measureInWords } from '$lib/view/definition-rows';
import { count, indicator } from '../domain/made-up';

function rows(but: Partial<Indicator>, publications: readonly string[] = []) {
	const entry = { indicator: indicator(but), replaced: [], successors: [], publications };
	return new Map(definitionRows(entry).map(({ term, text }) => [term, text]));
}

describe('a definition', () => {
	test('says which way is good, in words (U16)', () => {
		expect(rows({ polarity: 'low-is-good' }).get('Good is')).toBe('Lower is better');
		expect(rows({ polarity: 'neutral' }).get('Good is')).toBe('Neither high nor low is better');
	});

	test('has no row for what is not laid down', () => {
		const said = rows({ counted: null, denominator: '' });
		for (const term of [
			'Counted',
			'Denominator',
			'Timescale',
			'Counted until',
			'Published figures'
		])
			expect(said.has(term)).toBe(false);
	});

	test('names its days, its timescale and where its published figures are from', () => {
		const said = rows({ validFrom: '2013-07-08', validUntil: '2013-07-28', workingDays: 45 }, [
			'Table C1',
			'Table C4'
		]);
		expect(said.get('Counted from')).toBe('8 Jul 2013');
		expect(said.get('Counted until')).toBe('28 Jul 2013');
		expect(said.get('Timescale')).toMatch(/^45 working days; .*bank holidays do not count$/);
		expect(said.get('Published figures')).toBe('Table C1; Table C4');
	});

	test('says how often it is counted, and by what it is usually shown', () => {
		expect(rows({}).get('How often')).toBe('Every week');
		expect(rows({ defaultGrain: 'rolling-12w' }).get('How often')).toBe(
			'Every week; usually shown by rolling 12 weeks'
		);
	});

	test('says how long it is provisional', () => {
		expect(rows({ settlesAfterWeeks: 4 }).get('Provisional')).toBe(
			'Until 4 later weeks have been received'
		);
		expect(rows({ settlesAfterWeeks: 1 }).get('Provisional')).toContain('1 later week have');
		expect(rows({}).get('Provisional')).toMatch(/^Never/);
	});

	test('says how it is reckoned', () => {
		expect(measureInWords(indicator())).toMatch(/^Percentage.* both parts are added up first/);
		expect(measureInWords(count)).toMatch(/^Number counted\..* it is added up first/);
		expect(measureInWords(indicator({ measure: 'ratio', accrual: 'snapshot' }))).toMatch(
			/^Ratio: .*The state at the end of the period/
		);
	});
});
