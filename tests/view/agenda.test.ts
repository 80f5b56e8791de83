import { describe, expect, test } from 'vitest';
import { agendaInWords, agendaOf, chanceInWords, reasonsInWords } from '$lib/view/agenda';
import type { BesideNeighbours } from '$lib/view/beside-neighbours';
import { groundInWords, type Facts, type Ground } from '$lib/view/grounds';
import type { IndicatorRow } from '$lib/view/indicator-row';
import { indicator } from '../domain/made-up';
import { read, repeated } from '../statistics/made-up';
import { figure } from './made-up';

const NOTHING: Facts = {
	status: 'met',
	previousStatus: 'met',
	certainty: 'certain',
	isConcern: false,
	flip: null,
	restatedOn: null,
	overdueActions: 0,
	isAllLate: false
};

const USUAL = read(repeated([40, 44], 26));

function row(
	id: string,
	grounds: readonly Ground[],
	facts: Partial<Facts> = {},
	besideNeighbours: BesideNeighbours | null = null
): IndicatorRow {
	return {
		indicator: indicator({ id, publishedAtPoint: '31-march' }),
		grain: 'week',
		figure: figure(null, null),
		reading: USUAL,
		grounds,
		facts: { ...NOTHING, ...facts },
		clock: 'open',
		besideNeighbours,
		remarks: []
	};
}

const WORSE: BesideNeighbours = { comparison: 'worse', year: 2013, reference: 22.24, by: 'mean' };
const MISSED = { status: 'missed' } as const;

const ids = (list: readonly IndicatorRow[]) => list.map((each) => each.indicator.id);

describe('the agenda (U4)', () => {
	const rows = [
		row('fine', []),
		row('restated', ['restated']),
		row('flipped', ['flipped']),
		row('missed', ['missed'], MISSED),
		row('restated, missed, too close to call', ['restated'], MISSED),
		row('changed for the worse', ['concern']),
		row('missed, worse than neighbours', ['missed'], MISSED, WORSE),
		row('missed and flipped', ['missed', 'flipped'], MISSED),
		row('missed and changed for the worse', ['missed', 'concern'], MISSED),
		row('an action overdue', ['overdue-action']),
		row('missed again', ['missed'], MISSED),
		row('fine too', [], MISSED)
	];

	test('has what weighs most first, and keeps the order of the catalogue among equals', () => {
		expect(ids(agendaOf(rows, 20).toDiscuss)).toEqual([
			'an action overdue',
			'missed and changed for the worse',
			'changed for the worse',
			'missed and flipped',
			'missed, worse than neighbours',
			'missed',
			'missed again',
			'flipped',
			'restated, missed, too close to call',
			'restated'
		]);
	});

	test('does not depend on the order in which unequal rows come', () => {
		const unequal = rows.filter(({ indicator: { id } }) => !/again$/.test(id));
		const turned = agendaOf([...unequal].reverse(), 20);
		expect(ids(turned.toDiscuss)).toEqual(ids(agendaOf(unequal, 20).toDiscuss));
	});

	test('is at most so long; the others are noted, and the rest is neither', () => {
		const { toDiscuss, noted, rest } = agendaOf(rows, 8);
		expect(toDiscuss).toHaveLength(8);
		expect(ids(noted)).toEqual(['restated, missed, too close to call', 'restated']);
		expect(ids(rest)).toEqual(['fine', 'fine too']);
		expect(agendaOf(rows, 0).noted).toHaveLength(10);
	});

	test('does not weigh what the clock alone decided', () => {
		const late = row('running off', ['restated'], { ...MISSED, isAllLate: true });
		expect(ids(agendaOf([late, row('missed', ['restated'], MISSED)], 5).toDiscuss)).toEqual([
			'missed',
			'running off'
		]);
	});

	test('gives every ground in words', () => {
		const words = (ground: Ground, facts: Partial<Facts> = {}) =>
			groundInWords(ground, { ...NOTHING, ...facts });
		expect(words('overdue-action', { overdueActions: 1 })).toBe('1 action overdue');
		expect(words('overdue-action', { overdueActions: 3 })).toBe('3 actions overdue');
		expect(words('missed')).toBe('Certainly off target');
		expect(words('missed', { certainty: 'not-known' })).toBe('Off target');
		expect(words('concern')).toBe('Real change for the worse');
		expect(words('flipped')).toBe('Was on target the period before');
		expect(words('flipped', { previousStatus: 'close' })).toBe(
			'Was close to target the period before'
		);
		expect(words('restated', { restatedOn: '2019-06-10' })).toBe(
			'Settled figures restated on 10 Jun 2019'
		);
	});

	test('says in one line why a row is there, neighbours that did better included', () => {
		const both = row('x', ['missed', 'concern'], MISSED, WORSE);
		expect(reasonsInWords(both)).toBe(
			'Certainly off target; real change for the worse; worse than the neighbours’ mean in 2012/13 (22.2%)'
		);
		const similar = row('x', ['missed'], MISSED, { ...WORSE, comparison: 'similar' });
		expect(reasonsInWords(similar)).toBe('Certainly off target');
		const much = row('x', ['missed'], MISSED, { ...WORSE, comparison: 'much-worse' });
		expect(reasonsInWords(much)).toContain('; much worse than the neighbours’ mean');
	});

	test('counts what needs discussion', () => {
		expect(agendaInWords(3, 14)).toBe('3 of 14 indicators need discussion');
		expect(agendaInWords(1, 9)).toBe('1 of 9 indicators needs discussion');
		expect(agendaInWords(0, 2, 7)).toBe(
			'None of the 2 indicators with a figure needs discussion; 7 have none'
		);
	});
});

describe('how many signals chance alone would bring', () => {
	const changed = { ...row('x', []), reading: read([...repeated([40, 44], 26), 10]) };

	test('is said beside how many there are, by the number of indicators of the week', () => {
		expect(chanceInWords([changed, ...Array.from({ length: 9 }, () => row('y', []))])).toBe(
			'1 of 10 indicators shows a real change; chance alone would bring one in about 5 weeks.'
		);
		expect(chanceInWords(Array.from({ length: 14 }, () => row('y', [])))).toBe(
			'None of 14 indicators show a real change; chance alone would bring one in about 4 weeks.'
		);
		expect(chanceInWords(Array.from({ length: 60 }, () => changed))).toBe(
			'60 of 60 indicators show a real change; chance alone would bring about 1.2 each week.'
		);
	});

	test('is not said of a single indicator', () => {
		expect(chanceInWords([changed])).toBeNull();
		expect(chanceInWords([])).toBeNull();
	});
});
