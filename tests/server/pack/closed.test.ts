import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Minutes } from '$lib/meeting/minutes';
import type { Application } from '$lib/server/application';
import { changeAsked, minutesIn } from '$lib/server/meeting/meeting-page';
import { addMeetingRecord, addPassage } from '$lib/server/meeting/records';
import { packAsked, packAt } from '$lib/server/pack/pack-of-a-meeting';
import { sampleApplication } from '../../charts/sample-pages';
import { agree, DAY, explain } from './meeting-of-a-test';

let application: Application;
beforeEach(async () => {
	application = await sampleApplication();
});
afterEach(() => {
	application.stop();
});

describe('the pack of a closed meeting (U21, U30)', () => {
	const CLOSED = '2013-07-17T10:45:00Z';

	/** Closes the meeting as its page does. */
	async function close(change: (minutes: Minutes) => Minutes = (minutes) => minutes) {
		const form = new FormData();
		form.set('kind', 'closed');
		const asked = await changeAsked(application, DAY, form);
		if (asked?.kind !== 'closed') throw new Error('nothing was closed');
		const frozen = minutesIn(asked.minutes);
		if (frozen === null) throw new Error('the minutes cannot be read');
		const minutes = JSON.stringify(change(frozen));
		const written = { id: 'closed', at: CLOSED, by: 'Chair' };
		await addMeetingRecord(application.store, DAY, written, { kind: 'closed', minutes });
	}

	test('says that its figures are as presented, and who froze them when', async () => {
		await explain(application, 're-referrals', 'why', 'Two posts were vacant in June.');
		const late = { what: 'Close the backlog', who: 'Ann', due: '2013-07-15' };
		await agree(application, { ...late, indicator: 're-referrals' });
		const before = (await packAt(application, DAY)).pack;
		await close();
		const { pack } = await packAt(application, DAY);
		expect(pack.said).toContain(
			'Figures as presented: minutes frozen on 17 Jul 2013 11:45 by Chair'
		);
		expect(pack.exceptions.rows).toEqual(before.exceptions.rows);
		expect(pack.rest.rows).toEqual(before.rest.rows);
		expect(pack.indicators.map(({ contents }) => contents.headline)).toEqual(
			before.indicators.map(({ contents }) => contents.headline)
		);
		expect(pack.indicators.flatMap(({ contents }) => contents.notes).join(' ')).not.toContain(
			'not those presented'
		);
		expect(pack.restated?.title).toBe('Restated since the meeting');
		expect(before.restated).toBeNull();
	});

	test('leaves out what was written, agreed and put on the agenda after it was closed', async () => {
		await close();
		const { pack: closed } = await packAt(application, DAY);
		const { store } = application;
		const at = '2013-07-18T09:00:00Z';
		const subject = { indicator: 're-referrals', unit: 'wiltshire', week: '2013-07-08' };
		const late = { id: 'late', prompt: 'why', text: 'Written too late.', at, by: 'Ann' } as const;
		await addPassage(store, { ...subject, ...late });
		const decided = { kind: 'decision', indicator: null, text: 'Decided too late.' } as const;
		await addMeetingRecord(store, DAY, { id: 'after', at, by: 'Ann' }, decided);
		const items = [{ indicator: 'contacts', minutes: 6 }];
		await addMeetingRecord(store, DAY, { id: 'new', at, by: 'Ann' }, { kind: 'agenda', items });
		const { pack } = await packAt(application, DAY);
		expect(pack.indicators.map(({ told }) => told)).toEqual(
			closed.indicators.map(({ told }) => told)
		);
		expect(JSON.stringify(pack.agreed)).not.toContain('too late');
		expect(pack.exceptions).toEqual(closed.exceptions);
	});

	test('keeps the figure of the minutes where the figures in hand are others, and says so by the chart', async () => {
		await close((minutes) => ({
			...minutes,
			discussed: minutes.discussed.map((item, at) =>
				at === 0
					? { ...item, figure: '12%', behind: '12 of 100 assessments', status: 'On target' }
					: item
			)
		}));
		const { pack } = await packAt(application, DAY);
		expect(pack.exceptions.rows[0]?.slice(1, 3)).toEqual(['12%', 'On target']);
		const [first] = pack.indicators;
		expect(first?.contents).toMatchObject({
			headline: '12%',
			status: 'met',
			behind: '12 of 100 assessments',
			distance: null
		});
		expect(first?.contents.notes[0]).toBe(
			'The chart shows figures that are not those presented (12%).'
		);
		expect(pack.restated?.rows[0]?.[1]).toBe('12% (12 of 100 assessments)');
	});

	test('of another set or team is asked for by its address, and has no minutes', async () => {
		await close();
		const askedAt = (query: string) =>
			packAsked(new URL(`http://site/pack.pptx?${query}`), application);
		const { pack } = await packAt(application, DAY, askedAt('set=workforce-and-quality&team=mash'));
		expect(pack.title).toContain('Multi');
		expect(pack.restated).toBeNull();
		const whole = await packAt(application, DAY, askedAt('set=workforce-and-quality&team='));
		expect(whole.pack.title).toContain('Wiltshire');
		const refusal = (query: string): unknown => {
			try {
				return askedAt(query);
			} catch (refused) {
				return refused;
			}
		};
		expect(refusal('set=workforce-and-quality&team=no-such-team')).toMatchObject({
			status: 404,
			body: { kind: 'team' }
		});
		const unknown = JSON.stringify(refusal('set=no-such-set&team=mash'));
		expect(unknown).toContain('There is no such set of indicators');
		expect(unknown).toContain('/pack.pptx?set=workforce-and-quality&team=mash');
	});
});
