import { describe, expect, test } from 'vitest';
import type { Figure } from '$lib/charts/figure';
import { authoritiesCsv } from '$lib/server/pages/authorities-table';
import { documentOf } from '$lib/server/pages/document';
import { pictureOf } from '$lib/server/pages/picture';
import { peerComparison } from '$lib/view/peers';
import type { Drawing } from '$lib/view/drawing';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { View } from '$lib/view/view';
import { series, unit } from '../../domain/made-up';
import { frame } from '../../view/made-up';
import { BESIDE, besideOthers, rowsByName, shownYear } from './made-up-comparison';

/** Every word of a picture, its lines joined. */
function wordsOf(figure: Figure): string {
	return figure.marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])).join(' ');
}

function drawn(but: Partial<typeof BESIDE> = {}, drawing: Drawing = 'usual'): string {
	const { page, view } = besideOthers(but);
	return wordsOf(pictureOf(page, view, frame(), drawing));
}

function csvOf(page: IndicatorPage): string {
	return authoritiesCsv(page, shownYear(page), frame());
}

const OURS = 'Our own figures: Wiltshire Council, case system.';
const SMALL = 'Internal: contains small numbers.';
const live = { ...(BESIDE.series ?? series('', [])), isSample: false };

describe('what is said of our own figures beside published ones', () => {
	test('in a picture: whose they are, that they are the sample’s, and that they hold small numbers', () => {
		const words = drawn();
		expect(words).toContain('By our own figures of the year');
		expect(words).toContain(`${OURS} Illustrative figures. ${SMALL}`);
	});

	test('not that they are the sample’s where they are not', () => {
		expect(drawn({ series: live })).toContain(`${OURS} ${SMALL}`);
		expect(drawn({ series: live })).not.toContain('Illustrative');
	});

	test('nothing where no figure of our own is told', () => {
		const words = drawn({ series: series('2013-07-08', [[6, 10]], { isSample: true }) });
		expect(words).toContain('Department for Education');
		expect(words).not.toMatch(/our own figures|Illustrative|small numbers/i);
	});

	test('in the CSV: the sample’s line in every row that has one of them, and in no other', () => {
		const { page } = besideOthers();
		const rows = rowsByName(csvOf(page));
		const sampleOf = (name: string) => [
			rows.get(name)?.get('own_value'),
			rows.get(name)?.get('sample')
		];
		expect(sampleOf('England')).toEqual(['60', 'Illustrative figures']);
		expect(sampleOf('Neighbours’ mean')).toEqual(['60', 'Illustrative figures']);
		expect(sampleOf('Devon')).toEqual(['', '']);
		const own = csvOf(besideOthers({ series: live }).page);
		expect(rowsByName(own).get('England')?.get('sample')).toBe('');
	});
});

describe('what is said of the neighbours', () => {
	const COLUMNS = [
		'neighbour_model',
		'neighbours_with_number',
		'neighbours',
		'neighbours_lowest',
		'neighbours_highest'
	];

	test('in the CSV: by which model they are ones, how many have a number, and their range', () => {
		const rows = rowsByName(csvOf(besideOthers().page));
		const toldOf = (name: string) => COLUMNS.map((column) => rows.get(name)?.get(column));
		expect(toldOf('Neighbours’ mean')).toEqual(['April 2021', '2', '3', '40', '80']);
		expect(toldOf('Neighbours’ median')).toEqual(['April 2021', '2', '3', '40', '80']);
		expect(toldOf('Devon')).toEqual(['April 2021', '', '', '', '']);
		expect(toldOf('England')).toEqual(['', '', '', '', '']);
	});

	test('on page and picture alike: how many have a number, by which model', () => {
		const told =
			'2 of 3 neighbours by the model of April 2021 have a number: mean 60.0%, median 60.0%, range 40.0% to 80.0%';
		expect(peerComparison(besideOthers().page)?.summary).toContain(told);
		expect(drawn()).toContain(told);
		const none = besideOthers({ peers: (BESIDE.peers ?? []).slice(0, 1) });
		expect(peerComparison(none.page)?.summary).toContain(
			'no neighbour by the model of April 2021 has a number'
		);
	});
});

describe('where figures come from', () => {
	const TEAMS = ['North', 'South'].map((name) => ({
		unit: unit(name.toLowerCase(), { name }),
		series: series('2013-06-24', [
			[7, 10],
			[8, 10],
			[6, 10]
		])
	}));
	const PUBLISHED = 'Department for Education';

	test('published statistics are named beside the unit’s own line, and by no picture of teams', () => {
		const trend = besideOthers({ teams: TEAMS }, { panel: 'chart', comparators: ['england'] });
		expect(wordsOf(pictureOf(trend.page, trend.view, frame()))).toContain(PUBLISHED);
		const { page, view } = besideOthers({ teams: TEAMS }, { panel: 'teams' });
		for (const drawing of ['usual', 'over-time'] as const) {
			expect(wordsOf(pictureOf(page, view, frame(), drawing))).not.toContain(PUBLISHED);
		}
	});

	test('a picture that stands in for another says so, and no other does', () => {
		const SAID = 'the bars of authorities stand in its place';
		expect(drawn({}, 'bands')).toContain(SAID);
		expect(drawn({}, 'funnel')).toContain(SAID);
		expect(drawn()).not.toContain(SAID);
	});

	test('a document names what its picture and its table show, and whose figures they are', () => {
		const at = (panel: View['panel']) => {
			const { page, view } = besideOthers({ teams: TEAMS }, { panel, comparators: [] });
			const shown = { page, view, frame: frame(), drawing: 'usual' as const };
			const { title, terms } = documentOf(shown, { address: 'http://a', now: 0 });
			return { title, source: new Map(terms).get('Source') };
		};
		expect(at('comparators').title).toBe(
			'Assessments completed in time, Wiltshire Council beside other authorities, 2012/13'
		);
		expect(at('comparators').source).toContain(PUBLISHED);
		expect(at('teams').title).toMatch(/, Wiltshire Council’s teams beside one another, /);
		expect(at('teams').source).not.toContain(PUBLISHED);
		expect(at('chart').title).toBe('Assessments completed in time, Wiltshire, week of 8 Jul 2013');
		expect(at('chart').source).not.toContain(PUBLISHED);
	});
});
