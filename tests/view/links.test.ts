import { describe, expect, test } from 'vitest';
import { freshnessNote } from '$lib/view/freshness';
import { restOf, teamAddress, weekLinks } from '$lib/view/links';
import { meetingLinks } from '$lib/view/meeting-links';
import { DEFAULT_VIEW } from '$lib/view/view';
import { deckData } from '../meeting/made-up-deck';
import { frame } from './made-up';

const view = { ...DEFAULT_VIEW, range: '13w' } as const;

describe('the links from week to week', () => {
	test('keep the rest of the view, and do not write the newest week', () => {
		expect(weekLinks('/', { ...view, week: '2013-07-01' }, '2013-07-01', frame())).toEqual({
			earlier: '/?week=2013-06-24&range=13w',
			later: '/?range=13w',
			newest: '/?range=13w'
		});
	});

	test('end at the first and at the newest week', () => {
		expect(weekLinks('/', view, '2013-07-08', frame())).toMatchObject({
			later: null,
			newest: null
		});
		expect(weekLinks('/', view, '2013-06-24', frame()).earlier).toBeNull();
	});

	test('lead nowhere where there are no figures', () => {
		const empty = frame({ firstWeek: null, newestWeek: null });
		expect(weekLinks('/', view, '2013-07-08', empty)).toEqual({
			earlier: null,
			later: null,
			newest: null
		});
	});
});

test('the link to the whole council names no team', () => {
	expect(teamAddress('/', view, 'north', frame())).toBe('/?team=north&range=13w');
	expect(teamAddress('/', { ...view, team: 'north' }, 'council', frame())).toBe('/?range=13w');
});

test('a form that asks for the team keeps everything else', () => {
	expect(restOf(new URLSearchParams('team=north&week=2013-07-01&grain='))).toEqual([
		['week', '2013-07-01']
	]);
});

describe('freshness is said', () => {
	test('when the newest week ended more than eight days ago', () => {
		expect(freshnessNote(frame({ today: '2013-07-22' }), false)).toBeNull();
		expect(freshnessNote(frame({ today: '2013-07-23' }), false)).toBe(
			'This is not last week’s data: the newest week ended on 14 Jul 2013.'
		);
		expect(freshnessNote(frame({ newestWeek: null }), false)).toBeNull();
	});

	test('by the sample’s own line wherever a figure came from it', () => {
		expect(freshnessNote(frame({ today: '2026-01-05' }), true)).toBe('Illustrative figures.');
	});
});

describe('the links to the meeting about a week', () => {
	const { overview } = deckData({ missed: 1, met: 0 });

	test('are those of the day on which it is held', () => {
		expect(meetingLinks('/', '2013-07-08', overview)).toEqual({
			meeting: '/meetings/2013-07-17',
			present: '/present/2013-07-17',
			query: ''
		});
	});

	test('ask for another set or unit by name, and have no deck of it', () => {
		const other = { ...overview, set: { id: 'senior', name: 'Senior' } };
		expect(meetingLinks('/', '2013-07-08', other)).toEqual({
			meeting: '/meetings/2013-07-17',
			present: null,
			query: `?set=senior&team=${overview.unit.id}`
		});
	});
});
