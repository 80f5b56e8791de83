import { describe, expect, test } from 'vitest';
import {
	bandsOf,
	indicatorOf,
	listedIndicators,
	neighboursOf,
	type Catalogue
} from '$lib/domain/catalogue';
import { indicator, unit } from './made-up';

const authority = unit('council', { kind: 'authority', parent: null });
const neighbour = (name: string, rank: number, model = '2021', of = 'wiltshire') => ({
	model,
	authority: of,
	neighbour: name,
	rank,
	closeness: 'close'
});

const catalogue: Catalogue = {
	indicators: [indicator({ id: 'contacts' }), indicator({ id: 'referrals' })],
	sets: [],
	organisation: { units: [authority], authority },
	authorities: [],
	neighbours: [
		neighbour('dorset', 10),
		neighbour('shropshire', 2),
		neighbour('essex', 1, '2025'),
		neighbour('kent', 1, '2021', 'surrey'),
		neighbour('devon', 1)
	],
	events: [],
	holidays: new Set(),
	mappings: [],
	recalculations: [],
	exclusions: [],
	settings: {
		authority: 'wiltshire',
		council: 'Wiltshire Council',
		neighbourModel: '2021',
		neighbourVerdict: 'mean',
		discussAtMost: 5,
		sampleNote: '',
		meetingWeekday: 'wednesday',
		meetingTime: '10:00',
		meetingSet: '',
		meetingUnit: ''
	}
};

describe('a catalogue', () => {
	test('finds an indicator by its id', () => {
		expect(indicatorOf(catalogue, 'referrals')?.id).toBe('referrals');
		expect(indicatorOf(catalogue, 'unknown')).toBeNull();
	});

	test('names the council’s own neighbours by the model in force, nearest first', () => {
		expect(neighboursOf(catalogue).map((each) => each.neighbour)).toEqual([
			'devon',
			'shropshire',
			'dorset'
		]);
	});
});

test('a band stands in no list by itself, unless a set names it', () => {
	const parts = ['0-10', '11-15'].map((id) => indicator({ id, partOf: 'contacts' }));
	const all = { ...catalogue, indicators: [...catalogue.indicators, ...parts] };
	const idsOf = (listed: readonly { readonly id: string }[]) => listed.map(({ id }) => id);
	expect(idsOf(listedIndicators(all))).toEqual(['contacts', 'referrals']);
	const sets = [{ id: 'long', name: 'Long', indicators: ['11-15'] }];
	expect(idsOf(listedIndicators({ ...all, sets }))).toEqual(['contacts', 'referrals', '11-15']);
	expect(idsOf(bandsOf(all, 'contacts'))).toEqual(['0-10', '11-15']);
});
