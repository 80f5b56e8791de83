import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPARATORS } from '$lib/domain/comparator';
import { daysAfter, GRAINS } from '$lib/domain/period';
import { RANGES } from '$lib/domain/trend';
import { parseView, type Known } from '$lib/view/parse-view';
import { addressOf, DEFAULT_VIEW, PANELS, queryOf, SIZES, type View } from '$lib/view/view';
import { known } from './made-up';

function parsed(query: string, about: Known = known) {
	return parseView(new URLSearchParams(query), about);
}

describe('an address without parameters', () => {
	test('is the default view, and the default view writes none (U15)', () => {
		expect(parsed('')).toEqual({ view: DEFAULT_VIEW, problems: [] });
		expect(queryOf(DEFAULT_VIEW)).toBe('');
		expect(addressOf('/indicators', DEFAULT_VIEW)).toBe('/indicators');
	});

	test('is what an empty parameter of a form means', () => {
		expect(parsed('week=&set=&team=&view=&comparators=')).toEqual({
			view: DEFAULT_VIEW,
			problems: []
		});
	});

	test('is not disturbed by parameters of others', () => {
		expect(parsed('utm_source=mail&fbclid=1')).toEqual({ view: DEFAULT_VIEW, problems: [] });
	});
});

test.each(['week', 'rolling-12w'])(
	'an indicator that is counted by months has no grain %s, and the page says so',
	(grain) => {
		const monthly = { ...known, indicator: { frequency: 'month' } } as const;
		const { view, problems } = parsed(`grain=${grain}`, monthly);
		expect(view.grain).toBeNull();
		expect(problems).toMatchObject([
			{
				code: 'bad_parameter',
				column: 'grain',
				value: grain,
				message: `“${grain}” is not a grain here`
			}
		]);
		expect(problems[0]?.remedy).toMatch(/^Known are month, .*own period is shown\.$/);
		expect(parsed('grain=quarter', monthly)).toMatchObject({
			view: { grain: 'quarter' },
			problems: []
		});
		const weekly = { ...known, indicator: { frequency: 'week' } } as const;
		expect(parsed(`grain=${grain}`, weekly).problems).toEqual([]);
	}
);

test.each<[string, Partial<View>]>([
	['week=2013-07-01', { week: '2013-07-01' }],
	['set=protection', { set: 'protection' }],
	['team=north', { team: 'north' }],
	['range=13w', { range: '13w' }],
	['grain=rolling-12w', { grain: 'rolling-12w' }],
	['view=table', { panel: 'table' }],
	['comparators=region', { comparators: ['region'] }],
	['comparators=last-year,region', { comparators: ['last-year', 'region'] }],
	['comparators=england,england', { comparators: ['england'] }],
	['comparators=england,', { comparators: ['england'] }],
	['comparators=none', { comparators: [] }],
	['basis=presented', { basis: 'presented' }],
	['basis=2013-07-10', { basis: '2013-07-10' }],
	['size=projector', { size: 'projector' }],
	['filter=45+days', { filter: '45 days' }],
	['filter=+', {}]
])('%s is understood', (query, expected) => {
	expect(parsed(query)).toEqual({ view: { ...DEFAULT_VIEW, ...expected }, problems: [] });
});

describe('a bad parameter falls back to its default and is told with a remedy', () => {
	test.each([
		['week', 'soon', 'not a date', '2013-07-08'],
		['week', '2013-02-30', 'not a date', '2013-07-08'],
		['week', '2013-07-10', 'not a Monday', 'Its week is 2013-07-08. The newest week is shown.'],
		['week', '2012-03-26', 'no figures', 'first is the week of 2 Apr 2012'],
		['week', '2013-07-15', 'no figures', 'newest is the week of 8 Jul 2013'],
		['week', '0013-07-08', 'not a date', '2013-07-08'],
		['set', 'everything', 'not a set', 'weekly, protection'],
		['team', 'NORTH', 'not a team', 'council, north, south'],
		['range', '10w', 'not a range', '13w, 26w, 52w, fy, all'],
		['grain', 'day', 'not a grain', 'rolling-12w'],
		['view', 'graph', 'not a view', 'chart, table'],
		['comparators', 'wales', 'not a comparator', 'neighbours, region'],
		['comparators', 'england,wales', '“wales” is not', 'neighbours, region'],
		['comparators', ',', 'not a comparator', 'neighbours, region'],
		['basis', 'yesterday', 'not a basis', 'presented'],
		['basis', '2013-06-31', 'not a basis', 'presented'],
		['size', 'huge', 'not a size', 'screen, projector'],
		['filter', 'x'.repeat(81), 'longer than 80 characters', 'All indicators are shown.']
	])('%s=%s', (name, text, message, remedy) => {
		const { view, problems } = parsed(`${name}=${text}`);
		expect(view).toEqual(DEFAULT_VIEW);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ severity: 'notice', file: 'address', column: name });
		expect(problems[0]?.message).toContain(message);
		expect(problems[0]?.remedy).toContain(remedy);
	});

	test('a day outside the figures is not led to its Monday, which has none either', () => {
		const { problems } = parsed('week=2099-01-07');
		expect(problems[0]?.message).toBe('There are no figures for the week of 5 Jan 2099 yet');
	});

	test('one that is named twice: the first is taken, and it is told', () => {
		const { view, problems } = parseView(
			new URLSearchParams('range=26w&range=all&grain=month&grain=month'),
			known
		);
		expect([view.range, view.grain]).toEqual(['26w', 'month']);
		expect(problems.map(({ column, message, remedy }) => [column, message, remedy])).toEqual([
			['range', '“range” is named more than once', 'Name it once. “26w” is taken.']
		]);
	});

	test('and every one of several', () => {
		const { view, problems } = parsed('week=x&range=y&team=north&size=z');
		expect(view).toEqual({ ...DEFAULT_VIEW, team: 'north' });
		expect(problems.map((problem) => problem.column)).toEqual(['week', 'range', 'size']);
	});

	test('without the control characters that it may carry', () => {
		const { problems } = parsed(`team=${encodeURIComponent('\u202E<b>\u0000')}`);
		expect(problems[0]?.message).toBe('“ <b> ” is not a team');
		expect(problems[0]?.value).toBe(' <b> ');
	});
});

test('of four comparators the first three named are drawn, and the fourth is told', () => {
	const { view, problems } = parsed('comparators=region,last-year,england,neighbours');
	expect(view.comparators).toEqual(['region', 'last-year', 'england']);
	expect(problems).toHaveLength(1);
	expect(problems[0]?.message).toBe('At most 3 comparators are drawn; left out: neighbours');
	expect(problems[0]?.remedy).not.toBe('');
});

test('of many teams nine are named, and that there are others', () => {
	const units = Array.from({ length: 12 }, (_, index) => `team-${String(index)}`);
	const { problems } = parsed('team=x', { ...known, units });
	expect(problems[0]?.remedy).toMatch(
		/^Known are team-0, .*team-8 and others\. The whole council is shown\.$/
	);
});

const basis = fc.oneof(
	fc.constantFrom('latest' as const, 'presented' as const),
	fc
		.tuple(fc.integer({ min: 2012, max: 2030 }), fc.integer({ min: 10, max: 12 }))
		.map(([year, month]) => `${year}-${month}-28` as const)
);

const views: fc.Arbitrary<View> = fc.record({
	week: fc.option(
		fc.integer({ min: 0, max: 66 }).map((weeks) => daysAfter('2012-04-02', 7 * weeks))
	),
	set: fc.option(fc.constantFrom(...known.sets)),
	team: fc.option(fc.constantFrom(...known.units)),
	range: fc.option(fc.constantFrom(...RANGES)),
	grain: fc.option(fc.constantFrom(...GRAINS)),
	panel: fc.constantFrom(...PANELS),
	comparators: fc.option(fc.shuffledSubarray([...COMPARATORS], { maxLength: 3 })),
	basis,
	size: fc.constantFrom(...SIZES),
	filter: fc.option(fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''))
});

describe('any view', () => {
	test('is the address that it writes: read again, it is the same (U15)', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(parsed(queryOf(view))).toEqual({ view, problems: [] });
			}),
			{ numRuns: 500 }
		);
	});

	test('is written in one way only, and nothing of it that is the default', () => {
		fc.assert(
			fc.property(views, (view) => {
				const query = queryOf(view);
				expect(queryOf(parsed(query).view)).toBe(query);
				expect(query).not.toMatch(/null|=&|=$|latest|=chart|=screen|%2C/);
			})
		);
	});

	test('comes of any address whatever, and the page stands', () => {
		const names = 'week set team range grain view comparators basis size filter'.split(' ');
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 12 }),
			fc.constantFrom('9999-12-27', '2013-07-08')
		);
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...names), text), (record) => {
				const { view, problems } = parseView(new URLSearchParams(record), known);
				expect(parsed(queryOf(view))).toEqual({ view, problems: [] });
				expect(problems.every((problem) => problem.remedy !== '')).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});
});
