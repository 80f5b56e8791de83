import { listedIndicators } from '$lib/domain/catalogue';
import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { Library } from '$lib/server/figures/library';
import { definitionEntries, liveFrame } from '$lib/server/pages/definitions';
import { settingOf, type Setting } from '$lib/server/pages/frame';
import { indexData } from '$lib/server/pages/indicators';
import { overviewData } from '$lib/server/pages/overview';
import { requireTeam, teamData, teamsData } from '$lib/server/pages/teams';
import { dataFolder } from '../data-folder';

const data = dataFolder();
let application: Application;

beforeAll(async () => {
	data.figures('2013-07-15.csv', [
		'2013-07-01,decisions-in-1-day,referral-and-assessment,80,100',
		'2013-07-08,decisions-in-1-day,referral-and-assessment,90,100',
		'2013-07-08,contacts,referral-and-assessment,304,',
		'2013-07-08,need-plans-in-place,disability-north,50,100',
		'2013-07-08,need-plans-in-place,disability-south,1,2'
	]);
	data.write(
		'extracts/targets/all.csv',
		'indicator,team,from,target,tolerance\ndecisions-in-1-day,,2012-04-02,85,0\nneed-plans-in-place,,2012-04-02,85,0\n'
	);
	data.write(
		'extracts/comparators/all.csv',
		'authority,year,indicator,value,numerator,denominator,source,published_on\nEngland,2013,re-referrals,24.9,,,Table C1,2013-06-30\nGloucestershire,2013,re-referrals,20,,,Table C1,2013-06-30\nSouth West,2013,re-referrals,25,,,Table C1,2013-06-30\n'
	);
	await data.gate.look();
	const { catalogue } = data.gate.state.catalogue;
	if (catalogue === null) throw new Error('The catalogue cannot be read.');
	const library = new Library(data.store, catalogue, data.gate.state);
	application = {
		folder: data.path,
		store: data.store,
		gate: data.gate,
		library: () => library,
		now: () => data.now,
		writings: { count: 0 },
		stop: () => undefined
	};
});

afterAll(() => {
	data.remove();
});

async function at(address: string, team?: string | null): Promise<{ setting: Setting; url: URL }> {
	const url = new URL(address, 'http://localhost/');
	const setting = await settingOf(application, url, ...(team === undefined ? [] : [team]));
	if (setting === null) throw new Error('There are no figures.');
	return { setting, url };
}

describe('the page of every indicator', () => {
	test('has the whole catalogue in its order, England and the neighbours beside it', async () => {
		const { setting } = await at('/indicators');
		const { unit, entries } = await indexData(setting);
		expect(unit.id).toBe('wiltshire');
		expect(entries.map(({ indicator }) => indicator.id)).toEqual(
			listedIndicators(setting.catalogue).map(({ id }) => id)
		);
		const reReferrals = entries.find(({ indicator }) => indicator.id === 're-referrals');
		expect(reReferrals?.comparators.map(({ kind }) => kind)).toEqual(['england', 'neighbours']);
		expect(entries[0]?.comparators).toEqual([]);
	});

	test('has the series of the team asked for, and none of a team that reports nothing', async () => {
		const { setting } = await at('/indicators?team=disability-south');
		const { entries } = await indexData(setting);
		const known = entries.filter(({ series }) => series.start !== null);
		expect(known.map(({ indicator }) => indicator.id)).toEqual(['need-plans-in-place']);
	});
});

describe('the page of the organisation', () => {
	test('tells how each unit stands in the week, its services summed from their teams', async () => {
		const { setting, url } = await at('/teams', null);
		const { week, units, isSample } = await teamsData(setting, url);
		expect([week, isSample]).toEqual(['2013-07-08', false]);
		const of = (id: string) => units.find(({ unit }) => unit.id === id);
		expect(of('referral-and-assessment')).toMatchObject({
			reported: 2,
			statuses: { met: 1, 'no-target': 1, missed: 0 }
		});
		expect(of('disability-south')?.statuses['too-few']).toBe(1);
		expect(of('child-disability-service')).toMatchObject({ reported: 1, statuses: { missed: 1 } });
		expect(of('wiltshire')?.reported).toBe(3);
		expect(of('mash')?.reported).toBe(0);
	});

	test('is that of the week asked for; a bad one falls back to the newest', async () => {
		const earlier = await at('/teams?week=2013-07-01', null);
		const { week, units } = await teamsData(earlier.setting, earlier.url);
		expect(week).toBe('2013-07-01');
		const team = units.find(({ unit }) => unit.id === 'referral-and-assessment');
		expect(team?.statuses).toMatchObject({ missed: 1, met: 0 });
		const bad = await at('/teams?week=soon', null);
		expect((await teamsData(bad.setting, bad.url)).week).toBe('2013-07-08');
	});
});

describe('the page of a unit', () => {
	test('has what it reports, or what of it belongs to the set', async () => {
		const idsAt = async (address: string) => {
			const { setting } = await at(address, 'referral-and-assessment');
			const { set, rows } = await teamData(setting);
			return [set?.id ?? null, ...rows.map(({ indicator }) => indicator.id)];
		};
		expect(await idsAt('/teams/x')).toEqual([null, 'contacts', 'decisions-in-1-day']);
		expect(await idsAt('/teams/x?set=protection-and-care')).toEqual(['protection-and-care']);
		expect(await idsAt('/teams/x?set=odd')).toEqual([null, 'contacts', 'decisions-in-1-day']);
	});

	test('is one that helps where there is no such unit', () => {
		const url = new URL('http://plumbline/teams/nobody?week=2013-07-08');
		requireTeam('mash', url, application);
		let thrown: unknown = null;
		try {
			requireTeam('nobody', url, application);
		} catch (error) {
			thrown = error;
		}
		if (!isHttpError(thrown, 404)) throw new Error('It was let through.');
		expect(thrown.body.kind).toBe('team');
		expect(thrown.body.choices).toContainEqual({
			name: 'Multi-agency safeguarding hub',
			href: '/teams/mash?week=2013-07-08'
		});
	});
});

test('a definition names what it replaced, what replaced it and where it is published', async () => {
	const entries = await definitionEntries(application);
	const of = (id: string) => entries.find(({ indicator }) => indicator.id === id);
	expect(of('assessments-in-45-days')?.replaced.map(({ id }) => id)).toEqual([
		'initial-assessments-in-time',
		'core-assessments-in-time'
	]);
	expect(of('initial-assessments-in-time')?.successors).toMatchObject([
		{ id: 'assessments-in-45-days', from: '2013-07-08' }
	]);
	expect(of('re-referrals')?.publications).toEqual(['Table C1']);
	expect(of('contacts')?.publications).toEqual([]);
	expect((await liveFrame(application))?.newestWeek).toBe('2013-07-08');
});

test('the page of the week knows every set, and when its indicators are counted', async () => {
	const { setting } = await at('/');
	const { sets } = await overviewData(setting);
	expect(sets.map(({ id }) => id)).toEqual(setting.catalogue.sets.map(({ id }) => id));
	expect(sets.flatMap(({ lives }) => lives)).toContainEqual({
		validFrom: '2013-07-08',
		validUntil: null
	});
});

test('without sets the page of the week has every indicator', async () => {
	const { setting } = await at('/');
	const { catalogue } = setting;
	const without = await overviewData({ ...setting, catalogue: { ...catalogue, sets: [] } });
	expect(without.set.name).toBe('All indicators');
	expect(without.rows).toHaveLength(listedIndicators(catalogue).length);
	expect((await overviewData(setting)).rows.length).toBeLessThan(without.rows.length);
});
