import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { settingOf } from '$lib/server/pages/frame';
import { overviewData } from '$lib/server/pages/overview';
import { rowHeadline } from '$lib/view/indicator-row';
import { variationOf } from '$lib/view/variation';
import { weekRows } from '$lib/view/week-rows';
import { sampleApplication } from '../charts/sample-pages';

let application: Application;

beforeAll(async () => {
	application = await sampleApplication();
});

afterAll(() => application.stop());

async function weekOf(week: string, set?: string) {
	const url = new URL(
		`/?week=${week}${set === undefined ? '' : `&set=${set}`}`,
		'http://localhost'
	);
	const setting = await settingOf(application, url);
	if (setting === null) throw new Error('The sample has figures.');
	const overview = await overviewData(setting);
	const lens = { week, grain: null, unit: overview.unit };
	return { overview, rows: weekRows(overview.rows, lens, overview.discussAtMost) };
}

describe('on the eve of the inspection', () => {
	test('initial assessments stand first: certainly off target, and changed for the worse (U4)', async () => {
		const { rows } = await weekOf('2013-07-01');
		const [first] = rows.agenda.toDiscuss;
		expect(first?.indicator.id).toBe('initial-assessments-in-time');
		expect(first?.figure.status).toBe('missed');
		expect(first?.grounds).toEqual(['missed', 'concern']);
		expect(first === undefined ? '' : rowHeadline(first)).toMatch(/worse, and off target$/);
		expect(rows.agenda.toDiscuss).toHaveLength(5);
	});

	test('the single assessment is not counted yet', async () => {
		const { rows } = await weekOf('2013-07-01');
		expect(rows.present.map(({ indicator }) => indicator.id)).not.toContain(
			'assessments-in-45-days'
		);
	});
});

test('in its first week the single assessment has too few weeks, and cannot be late yet (U22)', async () => {
	const { rows } = await weekOf('2013-07-08');
	const single = rows.present.find(({ indicator }) => indicator.id === 'assessments-in-45-days');
	if (single === undefined) throw new Error('It is counted in that week.');
	expect(variationOf(single.reading.latest).label).toBe('Too few weeks to tell');
	expect(single.remarks).toEqual(['No late result possible before 11 Sep 2013']);
	expect(single.grounds).toEqual([]);
	expect(rowHeadline(single)).toBe(
		'Assessments in 45 days: too early to judge, no late result possible yet'
	);
});

test('the council is compared with its neighbours in the newest published year, a team with none', async () => {
	const { overview, rows } = await weekOf('2013-07-01', 'protection-and-care');
	const conferences = rows.present.find(
		({ indicator }) => indicator.id === 'conferences-in-15-days'
	);
	expect(conferences?.besideNeighbours).toMatchObject({ comparison: 'much-worse', year: 2013 });
	expect(JSON.stringify(overview.rows.map(({ neighbours }) => neighbours)).length).toBeLessThan(
		4_000
	);
	const url = new URL('/?set=protection-and-care&team=safeguarding-west', 'http://localhost');
	const setting = await settingOf(application, url);
	const team = setting === null ? null : await overviewData(setting);
	expect(team?.rows.length).toBeGreaterThan(5);
	expect(team?.rows.every(({ neighbours }) => neighbours === undefined)).toBe(true);
});

test('every headline of the sample, in any week, has at most 15 words (U26)', async () => {
	for (const week of ['2012-04-09', '2012-10-01', '2013-07-22', '2015-07-06', '2019-06-17']) {
		for (const set of ['referral-and-assessment-weekly', 'protection-and-care']) {
			const { rows } = await weekOf(week, set);
			for (const row of [...rows.present, ...rows.absent]) {
				expect(rowHeadline(row).split(' ').length, rowHeadline(row)).toBeLessThanOrEqual(15);
			}
		}
	}
});
