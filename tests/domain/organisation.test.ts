import { describe, expect, test } from 'vitest';
import {
	childrenOf,
	existsIn,
	predecessorUnits,
	successorUnits,
	teamsWithin,
	unitOf,
	type Organisation
} from '$lib/domain/organisation';
import { unit } from './made-up';

const authority = unit('council', { kind: 'authority', parent: null });
const assessment = unit('assessment', {
	parent: 'front',
	validUntil: '2013-09-01',
	successors: ['north', 'south', 'desk']
});
const desk = unit('desk', { parent: 'front', validFrom: '2013-09-02' });
const organisation: Organisation = {
	authority,
	units: [
		authority,
		unit('front', { kind: 'service' }),
		assessment,
		desk,
		unit('safeguarding', { kind: 'service' }),
		unit('south', { parent: 'safeguarding' }),
		unit('north', { parent: 'safeguarding', successors: [] }),
		unit('care')
	]
};

const ids = (units: readonly { id: string }[]) => units.map((each) => each.id);

describe('an organisation', () => {
	test('finds a unit by its id, and nothing under an unknown one', () => {
		expect(unitOf(organisation, 'desk')).toBe(desk);
		expect(unitOf(organisation, 'nowhere')).toBeNull();
		expect(childrenOf(organisation, 'nowhere')).toEqual([]);
	});

	test('lists units below in its own order, never in that of the alphabet', () => {
		expect(ids(childrenOf(organisation, 'council'))).toEqual(['front', 'safeguarding', 'care']);
		expect(ids(childrenOf(organisation, 'safeguarding'))).toEqual(['south', 'north']);
	});

	test('finds teams at any depth, and a team within itself', () => {
		expect(ids(teamsWithin(organisation, 'council'))).toEqual([
			'assessment',
			'desk',
			'south',
			'north',
			'care'
		]);
		expect(ids(teamsWithin(organisation, 'safeguarding'))).toEqual(['south', 'north']);
		expect(ids(teamsWithin(organisation, 'care'))).toEqual(['care']);
	});

	test('knows that one team’s work may go to several, in its own order', () => {
		expect(ids(successorUnits(organisation.units, assessment))).toEqual(['desk', 'south', 'north']);
		expect(ids(predecessorUnits(organisation.units, desk))).toEqual(['assessment']);
		expect(predecessorUnits(organisation.units, assessment)).toEqual([]);
	});
});

describe('a unit exists in a week', () => {
	test('up to the one that holds its last day', () => {
		expect(existsIn(assessment, '2013-08-26', '2013-09-02')).toBe(true);
		expect(existsIn(assessment, '2013-09-02', '2013-09-09')).toBe(false);
		expect(existsIn(unit('x', { validUntil: '2013-09-02' }), '2013-09-02', '2013-09-09')).toBe(
			true
		);
	});

	test('from the one that holds its first day', () => {
		expect(existsIn(desk, '2013-08-26', '2013-09-02')).toBe(false);
		expect(existsIn(desk, '2013-09-02', '2013-09-09')).toBe(true);
		expect(existsIn(unit('x', { validFrom: '2013-09-08' }), '2013-09-02', '2013-09-09')).toBe(true);
	});

	test('always, where no days are given', () => {
		expect(existsIn(authority, '1990-01-01', '1990-01-08')).toBe(true);
	});
});
