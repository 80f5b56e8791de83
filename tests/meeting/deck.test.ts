import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckOf } from '$lib/meeting/deck';
import {
	MOST_ROWS,
	outcomesOf,
	partInWords,
	roomAt,
	slideAt,
	slidesOf,
	teamAt,
	teamSlide,
	type Slide
} from '$lib/meeting/slides';
import { action, deckData, type DeckParts } from './made-up-deck';

const slides = (parts: DeckParts, scale = 1): readonly Slide[] => {
	const deck = deckOf(deckData(parts));
	return slidesOf(deck, outcomesOf(deck.agreed, deck.decisions), roomAt(scale));
};
const kinds = (parts: DeckParts) => slides(parts).map(({ kind }) => kind);

describe('the deck (U4)', () => {
	test('opens with the title, then the list, then walks what is to be discussed, at most five', () => {
		expect(kinds({ missed: 8, met: 5 })).toEqual([
			'title',
			'exceptions',
			...Array.from({ length: 5 }, () => 'exception'),
			'agreed',
			'rest'
		]);
		expect(deckOf(deckData({ missed: 8, met: 5 })).summary).toBe(
			'5 of 13 indicators to discuss, 3 noted'
		);
	});

	test('says so where there is nothing to discuss, or nothing at all', () => {
		expect(deckOf(deckData({ missed: 0, met: 2 })).summary).toBe('None of 2 indicators to discuss');
		expect(deckOf(deckData({ missed: 0, met: 0 })).summary).toBe(
			'No indicator has a figure this week'
		);
		expect(deckOf(deckData({ missed: 0, met: 0 })).hasFigures).toBe(false);
		expect(kinds({ missed: 0, met: 0 })).toEqual(['title', 'exceptions', 'agreed']);
		expect(deckOf(deckData({ missed: 1, met: 0 })).summary).toBe('1 of 1 indicator to discuss');
	});

	test('takes what the chair put on the agenda, in that order, and notes what was left out', () => {
		const agenda = [
			{ indicator: 'k1', minutes: 12 },
			{ indicator: 'm1', minutes: 6 },
			{ indicator: 'unknown', minutes: 6 }
		];
		const deck = deckOf(deckData({ missed: 3, met: 2, meeting: { agenda } }));
		expect(deck.details.map(({ indicator }) => indicator)).toEqual(['k1', 'm1']);
		expect(deck.details.map(({ minutes }) => minutes)).toEqual([12, 6]);
		expect(deck.details[0]?.reason).toBe('Put on by the chair');
		expect(deck.rest.map(({ indicator }) => indicator)).toEqual(['m0', 'm2', 'k0']);
		expect(deck.summary).toBe('2 of 5 indicators to discuss, 2 noted');
	});

	test('titles are the finding by rule unless somebody wrote another (U26)', () => {
		const titles = { m1: { title: 'Our own words', by: 'Chair' } };
		const { details } = deckOf(deckData({ missed: 2, met: 0, meeting: { titles } }));
		expect(details.map(({ title }) => title)).toEqual([
			'Indicator m0: no real change, still off target',
			'Our own words'
		]);
	});

	test('an exception has its people, target, distance, variation and outlook in words (U5, U22)', () => {
		const [found] = deckOf(deckData({ missed: 1, met: 0 })).details;
		expect(found).toMatchObject({
			number: '51%',
			status: 'missed',
			target: 'Target 90% · higher is better',
			behind: ['51 of 100 assessments'],
			distance: '39 more assessments would have met the target',
			outlook: 'Will usually miss the target',
			reason: 'Certainly off target',
			owner: 'Service Director'
		});
		expect(found?.latest.words).toBe('Normal variation');
		expect(found?.trend.points).toHaveLength(26);
	});

	test('an indicator with an overdue action is brought up for it, and first', () => {
		const actions = [action('a', { indicator: 'k1', due: '2013-07-15' })];
		const deck = deckOf(deckData({ missed: 2, met: 2, actions }));
		expect(deck.exceptions.map(({ indicator }) => indicator)).toEqual(['k1', 'm0', 'm1']);
		expect(deck.exceptions[0]?.reason).toBe('1 action overdue');
	});

	test('has teams below where one lies beyond the outer lines, and none where none does', () => {
		const with8 = slides({ missed: 1, met: 0, teams: 8 });
		const teams = with8.find((slide) => slide.kind === 'teams');
		expect(teams?.indicator).toBe('m0');
		expect(teams?.kind === 'teams' && teams.teams.title).toBe(
			'2 teams stand out from the others: indicator m0'
		);
		expect(kinds({ missed: 1, met: 0, teams: 1 })).not.toContain('teams');
	});

	test('shows each team over time below the funnel, nine a slide, and a team on a slide of its own (U2, U31)', () => {
		const all = slides({ missed: 1, met: 0, teams: 12 });
		const panels = all.flatMap((slide) => (slide.kind === 'panels' ? [slide] : []));
		expect(panels.map(({ rows }) => rows.length)).toEqual([9, 3]);
		expect(panels.map(({ part }) => partInWords(part))).toEqual(['1 of 2', '2 of 2']);
		expect(panels[0]?.rows.map(({ unit }) => unit)).toEqual(
			Array.from({ length: 9 }, (_, index) => `t${String(index)}`)
		);
		expect(panels[0]?.rows[0]).toMatchObject({ number: '15%', status: 'missed' });
		expect(
			slides({ missed: 1, met: 0, teams: 12 }, 1.3).filter((each) => each.kind === 'panels')
		).toHaveLength(3);
		const team = teamSlide(panels[0], 't4');
		expect(team?.kind === 'team' && team.sheet.behind).toEqual(['15 of 100 assessments']);
		expect(teamSlide(panels[0], 't11')).toBeNull();
		expect(teamSlide(all[0], 't4')).toBeNull();
		expect([teamAt('#/7/t4'), teamAt('#/7'), slideAt('#/7/t4', 9)]).toEqual(['t4', null, 7]);
	});

	test('has the explanation below where there is one, and counts it (U20)', () => {
		const passages = [
			{
				id: 'p',
				indicator: 'm0',
				unit: 'council',
				week: '2013-07-08',
				prompt: 'why' as const,
				text: 'Two posts are empty.',
				at: '2013-07-16T09:00:00Z',
				by: 'A. Reader'
			}
		];
		const deck = deckOf(deckData({ missed: 2, met: 0, passages }));
		expect(deck.explained).toBe('1 of 2 exceptions explained');
		expect(deck.details[0]?.explanation).toEqual([{ label: 'Why?', text: 'Two posts are empty.' }]);
		expect(kinds({ missed: 2, met: 0, passages })).toEqual([
			'title',
			'exceptions',
			'exception',
			'explanation',
			'exception',
			'agreed'
		]);
	});
});

describe('what earlier meetings left (U19)', () => {
	const actions = [
		action('next', { due: '2013-07-20' }),
		action('late', { due: '2013-07-10' }),
		action('check', { indicator: 'm0', week: '2013-05-06', checkOn: '2013-07-17' }),
		action('today', { meeting: '2013-07-17' }),
		action('to come', { meeting: '2013-07-24' }),
		action('done', { state: 'done', closedAt: '2013-07-15T10:00:00Z' }),
		action('long done', { state: 'done', closedAt: '2013-06-15T10:00:00Z' })
	];
	const deck = deckOf(deckData({ missed: 1, met: 0, actions }));

	test('overdue first, then what is to be looked at, then by day, then what was done since', () => {
		expect(deck.lastActions.map(({ id, state }) => [id, state])).toEqual([
			['late', 'Overdue'],
			['check', 'Open'],
			['next', 'Open'],
			['done', 'Done']
		]);
	});

	test('on its check day on a slide of its own: the indicator since, and the verdict', () => {
		expect(deck.checks.map(({ action: id, verdict }) => [id, verdict])).toEqual([
			['check', 'Normal variation since it was agreed.']
		]);
		const [check] = deck.checks;
		expect(check?.trend.events).toMatchObject([{ date: '2013-05-06', title: 'Agreed' }]);
		expect(check?.trend.start).toBe('2013-01-14');
		expect(check?.subtitle).toContain('agreed on the week of 6 May 2013');
		const all = slidesOf(deck, [], roomAt(1)).map(({ kind }) => kind);
		expect(all.slice(0, 4)).toEqual(['title', 'last-actions', 'check', 'exceptions']);
	});

	test('on its check day with the verdict of its indicator since', () => {
		expect(deck.lastActions.map(({ check }) => check?.words ?? null)).toEqual([
			null,
			'Normal variation since it was agreed',
			null,
			null
		]);
	});

	test('what was agreed today is on its own slide', () => {
		expect(deck.agreed.map(({ id }) => id)).toEqual(['today']);
	});
});

describe('slides', () => {
	const parts = fc.record({
		missed: fc.integer({ min: 0, max: 14 }),
		met: fc.integer({ min: 0, max: 12 }),
		discussAtMost: fc.integer({ min: 1, max: 12 }),
		many: fc.integer({ min: 0, max: 20 }),
		scale: fc.constantFrom(1, 1.15, 1.3)
	});

	test('U2 no list has more than eight rows, every exception and action is on one slide, once', () => {
		fc.assert(
			fc.property(parts, ({ missed, met, discussAtMost, many, scale }) => {
				const actions = Array.from({ length: many }, (_, index) => action(`a${String(index)}`));
				const deck = deckOf(deckData({ missed, met, discussAtMost, actions }));
				const all = slidesOf(deck, [], roomAt(scale));
				for (const slide of all) {
					if ('rows' in slide) expect(slide.rows.length).toBeLessThanOrEqual(MOST_ROWS);
				}
				const listed = all.flatMap((slide) =>
					slide.kind === 'exceptions' || slide.kind === 'rest'
						? slide.rows.map((row) => row.indicator)
						: []
				);
				const expected = deck.exceptions.length + deck.rest.length;
				expect(new Set(listed).size).toBe(expected);
				expect(listed).toHaveLength(missed + met);
				const shown = all.flatMap((slide) =>
					slide.kind === 'exception' && slide.face !== 'chart' ? [slide.indicator] : []
				);
				expect(shown).toEqual(deck.exceptions.map(({ indicator }) => indicator));
				const told = all.flatMap((slide) =>
					slide.kind === 'last-actions' ? slide.rows.map(({ id }) => id) : []
				);
				expect(new Set(told).size).toBe(many);
				expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
			}),
			{ numRuns: 25 }
		);
	});

	test('a list goes on where the next row has no room, and no sooner', () => {
		const rest = (missed: number, met: number) =>
			slides({ missed, met, discussAtMost: 1 }).flatMap((slide) =>
				slide.kind === 'rest' ? [slide.rows.length] : []
			);
		// Rows of one line are eight at most; those noted have two.
		expect([rest(1, 8), rest(1, 9), rest(7, 0), rest(8, 0)]).toEqual([[8], [8, 1], [6], [6, 1]]);
	});

	test('a list in parts says which it is', () => {
		expect(partInWords({ number: 1, of: 2 })).toBe('1 of 2');
		expect(partInWords({ number: 1, of: 1 })).toBe('');
	});

	test.each([
		['#/3', 3],
		['#/1', 1],
		['#/12', 12],
		['', 1],
		['#/0', 1],
		['#/13', 1],
		['#/-1', 1],
		['#/x', 1],
		['#/2e0', 1],
		['#main', 1]
	])('the address %s is slide %i of twelve', (hash, number) => {
		expect(slideAt(hash, 12)).toBe(number);
	});

	test('an action that came back from the server beside its own copy is one', () => {
		const one = action('a');
		expect(outcomesOf([one, one], [{ id: 'd', text: 'Yes' }])).toHaveLength(2);
	});
});
