import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { indicatorPageData, askedOf } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { pictureAt, sampleApplication } from '../../charts/sample-pages';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
});

test('a picture of comparators says so where none had been published and the trend stands in their place (U12)', async () => {
	const said = async (address: string) => {
		const { figure } = await pictureAt(application, address);
		return figure.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(' ');
	};
	const none = await said('initial-assessments-in-time?view=comparators&week=2013-07-08');
	expect(none).toContain('No authority’s figure had been published by this week');
	expect(await said('re-referrals?view=comparators&week=2013-07-08')).not.toContain('stands in');
});

test('what is wrong with a file’s address is told without a word of what a page shows instead', async () => {
	const url = new URL('http://127.0.0.1/indicators/re-referrals/table.csv?week=abc');
	const answer = await indicatorPageData('re-referrals', askedOf(url), application);
	const { wrong } = pageAt(answer, url.searchParams);
	expect(wrong).toHaveLength(1);
	expect(wrong[0]).toContain('abc');
	expect(wrong[0]).not.toContain('shown');
});

test('a lost indicator or team leads on with the rest of the address (U34)', async () => {
	const choicesAt = async (id: string, query: string) => {
		const url = new URL(`http://127.0.0.1/indicators/${id}${query}`);
		try {
			await indicatorPageData(id, askedOf(url), application);
		} catch (thrown) {
			if (isHttpError(thrown, 404)) return (thrown.body.choices ?? []).map(({ href }) => href);
		}
		return [];
	};
	expect(await choicesAt('nope', '?week=2013-07-08')).toContain(
		'/indicators/re-referrals?week=2013-07-08'
	);
	expect(await choicesAt('re-referrals', '?team=mas&week=2013-07-08')).toContain(
		'/indicators/re-referrals?team=mash&week=2013-07-08'
	);
});
