import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { shownVersion } from '$lib/server/figures/basis';
import type { Basis } from '$lib/view/view';
import { sampleApplication } from '../../charts/sample-pages';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
});

/** @param moments When each version was published, by its id, where not as in the sample. */
async function shown(
	basis: Basis,
	week: string | null = null,
	moments: Readonly<Record<number, string>> = {}
) {
	const library = application.library();
	const { catalogue } = application.gate.state.catalogue;
	if (library === null || catalogue === null) throw new Error('the sample has a catalogue');
	const versions = application.gate.state.versions.map((each) => ({
		...each,
		publishedAt: moments[each.id] ?? each.publishedAt
	}));
	const found = await shownVersion({ basis, week, versions, library, catalogue });
	return found === null
		? null
		: {
				day: found.version.publishedAt.slice(0, 10),
				newest: found.span?.newest,
				known: found.knownOn,
				note: found.note
			};
}

describe('the version that a page shows', () => {
	test('is the one in force by default, with every comparator and nothing to say', async () => {
		expect(await shown('latest')).toEqual({
			day: '2019-06-24',
			newest: '2019-06-17',
			known: null,
			note: null
		});
	});

	test('is the one in force at the end of the day asked for', async () => {
		expect(await shown('2013-07-15')).toMatchObject({ day: '2013-07-15', newest: '2013-07-08' });
		expect(await shown('2013-07-14')).toMatchObject({ day: '2013-07-08', newest: '2013-07-01' });
		expect(await shown('2019-03-31')).toMatchObject({ day: '2013-07-15', known: '2019-03-31' });
	});

	test('is the one live when the week’s meeting begins: on the Wednesday after it', async () => {
		expect(await shown('presented', '2013-07-08')).toMatchObject({
			day: '2013-07-15',
			known: '2013-07-17'
		});
		expect(await shown('presented', '2013-07-01')).toMatchObject({
			day: '2013-07-08',
			known: '2013-07-10'
		});
		expect(await shown('presented')).toMatchObject({ day: '2019-06-24', known: '2019-06-26' });
	});

	test('is the one live at the hour the meeting begins, on London’s clock in summer', async () => {
		const { versions } = application.gate.state;
		const later = versions.filter((each) => each.publishedAt.startsWith('2013-07-15'));
		expect(later).not.toHaveLength(0);
		const at = (time: string) =>
			shown(
				'presented',
				'2013-07-01',
				Object.fromEntries(later.map(({ id }) => [id, `2013-07-10T${time}`]))
			);
		const before = { newest: '2013-07-01' };
		const after = { newest: '2013-07-08' };
		expect(await at('09:59:00+01:00')).toMatchObject(after);
		expect(await at('08:59:00Z')).toMatchObject(after);
		expect(await at('10:01:00+01:00')).toMatchObject(before);
		expect(await at('09:01:00Z')).toMatchObject(before);
	});

	test('is the first that holds the week, where the one in force then lacks it, and says so', async () => {
		expect(await shown('2013-07-10', '2013-07-08')).toMatchObject({
			day: '2013-07-15',
			note: 'No figures for the week of 8 Jul 2013 had been received by 10 Jul 2013: shown as first known on 15 Jul 2013'
		});
		expect(await shown('2010-01-01')).toMatchObject({
			day: '2013-07-08',
			note: 'No figures had been received by 1 Jan 2010: shown as first known on 8 Jul 2013'
		});
	});

	test('leaves out comparators that had not been published by the day', async () => {
		const then = await shown('2013-09-30', '2013-07-08');
		expect(then).toMatchObject({ known: '2013-09-30' });
	});
});
