import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CATALOGUE_FILES, readCatalogue } from '$lib/extracts/catalogue';
import { CATALOGUE_TEXTS, readTexts } from './catalogue-texts';

/** The small catalogue with a line added to one file. */
const withLine = (file: string, line: string) =>
	readTexts({ ...CATALOGUE_TEXTS, [file]: `${CATALOGUE_TEXTS[file] ?? ''}${line}\n` });

/** The small catalogue with one text replaced in one file. */
const withChange = (file: string, what: string, by: string) =>
	readTexts({ ...CATALOGUE_TEXTS, [file]: (CATALOGUE_TEXTS[file] ?? '').replace(what, by) });

test('the small catalogue of these tests is right', () => {
	const { catalogue, problems } = readTexts(CATALOGUE_TEXTS);
	expect(problems).toEqual([]);
	expect(catalogue?.organisation.authority.id).toBe('council');
	expect(catalogue?.organisation.units.map(({ id }) => id)).toEqual([
		'council',
		'care',
		'north',
		'south'
	]);
	expect(catalogue?.sets).toEqual([
		{ id: 'weekly', name: 'Weekly', indicators: ['plans', 'visits'] },
		{ id: 'monthly', name: 'Monthly', indicators: ['visits'] }
	]);
	expect(catalogue?.indicators[1]).toEqual({
		id: 'visits',
		name: 'Visits in time',
		shortName: 'Visits',
		measure: 'percentage',
		accrual: 'snapshot',
		polarity: 'high-is-good',
		frequency: 'week',
		defaultGrain: 'month',
		counted: { one: 'child', many: 'children' },
		numerator: 'Children visited',
		denominator: 'Children',
		definition: '',
		clock: '',
		owner: '',
		source: '',
		validFrom: '2013-07-08',
		validUntil: null,
		replaces: ['plans'],
		settlesAfterWeeks: 2,
		workingDays: 10,
		publishedAtPoint: '31-march',
		level: 'team',
		decimals: 1,
		partOf: null
	});
	expect(catalogue?.events[0]).toMatchObject({ indicators: ['plans', 'visits'], unit: 'north' });
	expect(catalogue?.holidays).toEqual(new Set(['2013-08-26']));
	expect(catalogue?.mappings[0]?.filter).toEqual([
		{ column: 'category', value: 'Plans' },
		{ column: 'age', value: '0=17' }
	]);
	expect(catalogue?.settings).toMatchObject({ authority: 'eastmere', neighbourVerdict: 'median' });
});

describe('the files', () => {
	test.each(['indicators.csv', 'sets.csv', 'units.csv', 'settings.csv'])(
		'%s must be there',
		(file) => {
			const others = Object.entries(CATALOGUE_TEXTS).filter(([name]) => name !== file);
			const { catalogue, problems } = readTexts(Object.fromEntries(others));
			expect(catalogue).toBeNull();
			expect(problems).toMatchObject([{ code: 'missing_file', file, line: null }]);
		}
	);

	test('that may be missing are empty then', () => {
		const needed = ['indicators.csv', 'sets.csv', 'units.csv', 'settings.csv'];
		const texts = Object.entries(CATALOGUE_TEXTS).filter(([file]) => needed.includes(file));
		const { catalogue, problems } = readTexts(Object.fromEntries(texts));
		expect(problems).toEqual([]);
		expect(catalogue).toMatchObject({ authorities: [], neighbours: [], mappings: [], events: [] });
	});

	test.each([
		['indicators.csv', 'indicator,name', 'id,name'],
		['units.csv', 'unit,name', 'team,name'],
		['settings.csv', 'setting,value', 'setting,is']
	])('%s with a wrong header is told once, and nothing that refers to it', (file, what, by) => {
		const { catalogue, problems } = withChange(file, what, by);
		expect(catalogue).toBeNull();
		expect(problems.map((problem) => [problem.file, problem.code])).toEqual([
			[file, 'missing_column'],
			[file, 'unknown_column']
		]);
	});

	test('that need not hold anything may be a header only, the others not', () => {
		const [head] = CATALOGUE_TEXTS['sets.csv']?.split('\n') ?? [];
		expect(readTexts({ ...CATALOGUE_TEXTS, 'sets.csv': `${head ?? ''}\n` }).problems).toMatchObject(
			[{ code: 'no_rows', file: 'sets.csv' }]
		);
	});
});

describe('a bad line refuses the catalogue', () => {
	const rest = ','.repeat(17);
	test.each([
		[
			'indicators.csv',
			`plans,Plans,Plans,count,flow,neutral,week,week${rest}`,
			'duplicate_key',
			null
		],
		[
			'indicators.csv',
			`late,Late,Late,share,flow,neutral,week,week${rest}`,
			'bad_choice',
			'measure'
		],
		['indicators.csv', 'late,Late,Late,count,flow', 'ragged_row', null],
		['sets.csv', 'weekly,Weekly,visit', 'unknown_indicator', 'indicator'],
		['sets.csv', 'weekly,Weekly,plans', 'duplicate_key', null],
		['sets.csv', 'weekly,Every week,', 'missing_value', 'indicator'],
		['units.csv', 'east,East,East,team,careful,,,', 'unknown_unit', 'parent'],
		['units.csv', 'east,East,East,team,,,,', 'missing_value', 'parent'],
		[
			'units.csv',
			'east,East,East,team,care,2014-01-06,2013-01-06,',
			'ends_before_start',
			'valid_until'
		],
		['units.csv', 'east,East,East,team,care,06/01/2014,,', 'bad_date', 'valid_from'],
		['units.csv', 'east,East,East,team,care,,,west', 'unknown_unit', 'successors'],
		['units.csv', 'east,East,East,group,care,,,', 'bad_choice', 'kind'],
		['units.csv', 'East,East,East,team,care,,,', 'bad_id', 'unit'],
		['units.csv', 'east,East,A name of more than twenty,team,care,,,', 'too_long', 'short_name'],
		['units.csv', 'east,East,East,team,east,,,', 'parent_cycle', 'parent'],
		['units.csv', 'other,Other,Other,authority,,,,', 'second_authority', 'kind'],
		['authorities.csv', 'northmere,Northmere,local,nowhere,E3', 'unknown_region', 'region'],
		['authorities.csv', 'northmere,Northmere,local,south-west,E1', 'duplicate_code', 'codes'],
		['authorities.csv', 'northmere,Eastmere,local,south-west,', 'duplicate_code', 'name'],
		['authorities.csv', 'northmere,Northmere,county,south-west,', 'bad_choice', 'level'],
		['neighbours.csv', 'April 2021,eastmere,westmoor,2,', 'unknown_authority', 'neighbour'],
		['neighbours.csv', 'April 2021,eastmere,england,1,', 'duplicate_key', null],
		['neighbours.csv', 'April 2021,eastmere,england,first,', 'bad_number', 'rank'],
		['events.csv', `2013-07-08,${'t'.repeat(41)},,,,`, 'too_long', 'title'],
		['events.csv', '2013-07-08,Title,,plans;nothing,,', 'unknown_indicator', 'indicators'],
		['events.csv', '2013-07-08,Title,,,nowhere,', 'unknown_unit', 'unit'],
		['events.csv', '8 July 2013,Title,,,,', 'bad_date', 'date'],
		['holidays.csv', '2013-02-30,No day', 'bad_date', 'date'],
		['holidays.csv', '2013-08-26,Twice', 'duplicate_key', null],
		['mappings.csv', 'm,sdmx,f.csv,plans,v,,,,,', 'bad_choice', 'format'],
		['mappings.csv', 'm,ees,f.csv,plan,v,,,,,', 'unknown_indicator', 'indicator'],
		['mappings.csv', 'm,ees,f.csv,plans,v,,,category,,', 'bad_filter', 'filter'],
		['recalculations.csv', 'plans,nowhere,2013-07-08,Why,Who', 'unknown_unit', 'unit'],
		['recalculations.csv', 'plans,,2013-07-08,,Who', 'missing_value', 'reason'],
		['exclusions.csv', 'plans,,2013-07-08,2013-07-01,Why,Who', 'ends_before_start', 'until'],
		['exclusions.csv', 'plans,,2013-07-08,,Why,Who', 'missing_value', 'until'],
		['settings.csv', 'colour,blue', 'unknown_setting', 'setting'],
		['settings.csv', 'authority,eastmere', 'duplicate_key', null]
	])('%s: %s', (file, line, code, column) => {
		const { catalogue, problems } = withLine(file, line);
		const number = (CATALOGUE_TEXTS[file] ?? '').split('\n').length;
		expect(catalogue).toBeNull();
		expect(problems.map(({ severity }) => severity)).toContain('error');
		expect(problems[0]).toMatchObject({ file, line: number, code, column });
		expect(problems[0]?.remedy).toMatch(/\.$/);
	});
});

describe('a bad word refuses the catalogue', () => {
	test.each([
		['indicators.csv', 'percentage', 'percent', 'bad_choice', 'measure'],
		['indicators.csv', 'snapshot', 'stock', 'bad_choice', 'accrual'],
		['indicators.csv', 'high-is-good', 'high', 'bad_choice', 'polarity'],
		['indicators.csv', '31-march', 'march', 'bad_choice', 'published_at_point'],
		['indicators.csv', 'week,month', 'month,week', 'bad_choice', 'default_grain'],
		['indicators.csv', 'week,month', 'month,rolling-12w', 'bad_choice', 'default_grain'],
		['indicators.csv', 'child,children', 'child,', 'missing_value', 'counted_many'],
		['indicators.csv', ',plans,2,', ',plan,2,', 'unknown_indicator', 'replaces'],
		['indicators.csv', ',plans,2,', ',visits,2,', 'refers_to_itself', 'replaces'],
		['indicators.csv', ',plans,2,', ',plans,two,', 'bad_number', 'settles_after_weeks'],
		['units.csv', 'service,council', 'service,north', 'parent_cycle', 'parent'],
		[
			'units.csv',
			'council,The Council,Council,authority,',
			'council,The Council,Council,authority,care',
			'authority_below',
			'parent'
		],
		[
			'units.csv',
			'council,The Council,Council,authority',
			'council,The Council,Council,service',
			'missing_value',
			'parent'
		],
		['settings.csv', 'authority,eastmere', 'authority,eastmare', 'unknown_authority', 'value'],
		['settings.csv', 'council,The Council', 'council,', 'missing_setting', 'value'],
		['settings.csv', 'April 2021', 'May 2025', 'bad_choice', 'value'],
		['settings.csv', 'median', 'average', 'bad_choice', 'value'],
		['settings.csv', 'discuss_at_most,5', 'discuss_at_most,many', 'bad_number', 'value'],
		['settings.csv', 'wednesday', 'Wednesday', 'bad_choice', 'value'],
		['settings.csv', 'meeting_time,10:00', 'meeting_time,10 am', 'bad_time', 'value'],
		['settings.csv', 'meeting_set,weekly', 'meeting_set,weekley', 'unknown_set', 'value'],
		['settings.csv', 'meeting_unit,care', 'meeting_unit,caring', 'unknown_unit', 'value'],
		['sets.csv', 'weekly,Weekly,visits', 'weekly,Each week,visits', 'other_name', 'name']
	])('%s: %s for %s', (file, what, by, code, column) => {
		const { catalogue, problems } = withChange(file, what, by);
		expect(catalogue).toBeNull();
		expect(problems[0]).toMatchObject({ file, code, column, severity: 'error' });
	});

	test('and is told once, not again where other files speak of the same indicator', () => {
		const { problems } = withChange('indicators.csv', 'percentage', 'percent');
		expect(problems.length).toBe(1);
	});
});

test('a set or unit that the meeting cannot be about is told with its line and the nearest that there is', () => {
	const { problems } = withChange('settings.csv', 'meeting_set,weekly', 'meeting_set,weekley');
	expect(problems).toMatchObject([{ line: 10, column: 'value', value: 'weekley' }]);
	expect(problems[0]?.remedy).toContain('weekly');
	const none = withChange('settings.csv', 'meeting_unit,care', 'meeting_unit,');
	expect(none.catalogue?.settings.meetingUnit).toBe('');
});

test('an unknown column is told and refuses nothing', () => {
	const { catalogue, problems } = withChange('holidays.csv', 'date,name', 'date,title');
	expect(catalogue).not.toBeNull();
	expect(problems).toMatchObject([{ code: 'unknown_column', severity: 'notice' }]);
});

const data = fileURLToPath(new URL('../../data/', import.meta.url));

describe('the catalogue in data/', () => {
	test('is right', () => {
		const files = CATALOGUE_FILES.filter((file) => existsSync(data + file));
		const bytes = files.map((file) => [file, new Uint8Array(readFileSync(data + file))] as const);
		const { catalogue, problems } = readCatalogue(new Map(bytes));
		expect(problems).toEqual([]);
		expect(catalogue?.indicators.length).toBeGreaterThan(20);
	});

	test('is made of the files that are read', () => {
		const files = readdirSync(data).filter((name) => name.endsWith('.csv'));
		expect(files.sort()).toEqual([...CATALOGUE_FILES].sort());
	});
});
