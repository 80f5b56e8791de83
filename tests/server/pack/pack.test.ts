import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { addMeetingRecord } from '$lib/server/meeting/records';
import type { Pack } from '$lib/server/pack/pack';
import { packDocument } from '$lib/server/pack/pack-document';
import { packAt, packName } from '$lib/server/pack/pack-of-a-meeting';
import { packSlides } from '$lib/server/pack/pack-slides';
import { presentationOf } from '$lib/server/slides/presentation';
import { sampleApplication } from '../../charts/sample-pages';
import { faultIn, partLike, seriesIn, wordsIn } from '../slides/parts';
import { agree, DAY, explain, setAgenda } from './meeting-of-a-test';

let application: Application;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-pack-'));
beforeEach(async () => {
	application = await sampleApplication();
});
afterEach(() => {
	application.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function packParts(pack: Pack): Promise<Unzipped> {
	return unzipSync(
		await presentationOf(packSlides(pack), { title: pack.title, author: 'Council' })
	);
}

/** The words of each slide, in order. */
function slideWords(parts: Unzipped): readonly string[] {
	const count = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name)).length;
	return Array.from({ length: count }, (_, at) =>
		wordsIn(partLike(parts, new RegExp(`slides/slide${String(at + 1)}\\.xml$`)))
	);
}

/** The words of each page as a reader of PDFs selects them; null where none is installed. */
function pageWords(pdf: Uint8Array): readonly string[] | null {
	const file = join(mkdtempSync(join(tmpdir(), 'plumbline-pack-')), 'a.pdf');
	writeFileSync(file, pdf);
	try {
		const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
		return words.split('\f').slice(0, -1);
	} catch {
		return null;
	} finally {
		rmSync(join(file, '..'), { recursive: true });
	}
}

/** A meeting with an explanation, an overdue action, one that is not yet due, and one agreed in it. */
async function prepared(): Promise<Pack> {
	await explain(application, 're-referrals', 'why', 'Two posts were vacant in June.');
	const late = { what: 'Close the backlog', who: 'Ann', due: '2013-07-15' };
	await agree(application, { ...late, indicator: 're-referrals' });
	const open = { what: 'Ask the neighbours', who: 'Ben', due: '2013-07-24', indicator: null };
	await agree(application, open);
	const now = { what: 'A third agency post', who: 'Cat', due: '2013-07-24', indicator: null };
	await agree(application, { ...now, meeting: DAY });
	return (await packAt(application, DAY)).pack;
}

describe('the pack of a meeting as slides', () => {
	test('walks from title over actions and exceptions to the rest, as the deck does (U30)', async () => {
		const pack = await prepared();
		const words = slideWords(await packParts(pack));
		expect(words[0]).toContain('Referral and Assessment weekly, Wiltshire');
		expect(words[0]).toContain('Meeting of 17 Jul 2013 · Wiltshire Council');
		expect(words[0]).toContain('Week of 8 Jul 2013 · extract received 15 Jul 2013 07:42');
		expect(words[0]).toContain('5 of 11 indicators to discuss, 3 noted');
		expect(words[0]).toContain('1 of 5 exceptions explained');
		expect(words[1]).toMatch(
			/Actions from earlier meetings[^]*Overdue\n[^]*Close[^]*Open\n[^]*Ask/
		);
		expect(words[2]).toMatch(/5 of 11 indicators to discuss, 3 noted\n[^]*Why/);
		expect(words.at(-2)).toMatch(/Agreed in this meeting[^]*A third agency post/);
		expect(words.at(-1)).toMatch(/^3 noted, and the rest/);
		for (const slide of words) expect(slide).toContain('Internal: contains small numbers');
		const list = partLike(await packParts(pack), /slides\/slide2\.xml$/);
		expect(list).toContain('<a:tblPr firstRow="1"/>');
	});

	test('gives each indicator its chart with the numbers of its page, its explanation and its actions', async () => {
		const pack = await prepared();
		const parts = await packParts(pack);
		const words = slideWords(parts);
		for (const { contents, page, told } of pack.indicators) {
			const at = words.findIndex((slide) => slide.startsWith(contents.title));
			const relations = partLike(parts, new RegExp(`_rels/slide${String(at + 1)}\\.xml\\.rels$`));
			const chart = /charts\/(chart\d+)\.xml/.exec(relations)?.[1] ?? '';
			const [own] = seriesIn(partLike(parts, new RegExp(`${chart}\\.xml$`)));
			const newest = page.trend.points.at(-1)?.value ?? NaN;
			expect(own?.values.at(-1)).toBeCloseTo(newest, 5);
			const said = words
				.slice(at, at + 2)
				.join(' ')
				.replaceAll('\n', ' ');
			expect(said).toContain(contents.headline);
			expect(said.replaceAll(' ', '')).toContain((told[1] ?? '').replaceAll(' ', ''));
		}
		const all = words.join('\n').replaceAll('\n', ' ');
		expect(all).toContain('Why? Two posts were vacant in June.');
		expect(all).toContain('Action: Overdue: Close the backlog (Ann, due 15 Jul 2013)');
		expect(all).toContain('No explanation yet.');
	});

	test('takes the chair’s agenda, order and titles before the rule', async () => {
		await setAgenda(application, ['referrals', 'contacts']);
		await addMeetingRecord(
			application.store,
			DAY,
			{ id: 'title', at: '2013-07-16T10:00:00Z', by: 'Ann' },
			{ kind: 'title', indicator: 'contacts', title: 'Contacts held steady' }
		);
		const { pack } = await packAt(application, DAY);
		expect(pack.indicators.map(({ page }) => page.data.indicator.id)).toEqual([
			'referrals',
			'contacts'
		]);
		expect(pack.indicators[1]?.contents.title).toBe('Contacts held steady');
		expect(pack.exceptions.rows.map((row) => row.at(-1))[0]).toBe('Put on by the chair');
	});

	test('lets no long text fall off a slide: what has no room goes on to the next', async () => {
		const long = 'A long explanation of what happened in the week. '.repeat(80).trim();
		await explain(application, 're-referrals', 'why', long);
		for (let number = 1; number <= 30; number += 1) {
			const what = `Action number ${String(number)}`;
			await agree(application, { what, who: 'Ann', due: '2013-07-24', indicator: null });
		}
		const words = slideWords(await packParts((await packAt(application, DAY)).pack));
		expect(words.filter((slide) => slide.startsWith('Actions from earlier')).length).toBe(2);
		expect(words.join('\n')).toContain('Action number 30');
		expect(words.join(' ')).toContain('… continued on the next slide');
		const told = words.filter((slide) => slide.startsWith('Explanation: Re-referrals'));
		expect(told.join(' ').match(/happened/g)).toHaveLength(80);
	});

	test.each(['2011-01-05', '2030-01-02'])('of a week without figures says so: %s', async (day) => {
		const { pack } = await packAt(application, day);
		const words = slideWords(await packParts(pack));
		expect(pack.indicators).toEqual([]);
		expect(words.join('\n')).toContain('No action is open from earlier meetings.');
		expect(words.join('\n')).toContain('No indicator has a figure this week');
		expect(words.join('\n')).toContain('what needs discussion is not known');
		expect(words.join('\n')).not.toContain('Nothing needs discussion');
	});

	test('shows hostile text as text', async () => {
		const hostile = `<b>&'"\u0000\uFFFE \uD800 =cmd|'/C calc'!A0 ]]> ${'x'.repeat(300)}`;
		await explain(application, 're-referrals', 'why', hostile);
		await agree(application, {
			what: hostile,
			who: hostile,
			due: '2013-07-15',
			indicator: 're-referrals'
		});
		const { pack } = await packAt(application, DAY);
		const parts = await packParts(pack);
		for (const [name, bytes] of Object.entries(parts)) {
			if (/\.(xml|rels)$/.test(name)) expect(faultIn(strFromU8(bytes)), name).toBeNull();
		}
		expect(slideWords(parts).join('\n')).toContain(`=cmd|'/C calc'!A0 ]]>`);
		const pdf = await packDocument(pack, hostile);
		expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
	});
});

describe('the pack of a meeting as a document', () => {
	test('says the same on pages, one indicator on each, its text selectable (U30)', async ({
		skip
	}) => {
		const pack = await prepared();
		const pdf = await packDocument(pack, 'A footer');
		expect(Buffer.from(pdf).toString('latin1')).toContain('/FontFile2');
		const pages = pageWords(pdf);
		if (pages === null) skip('pdftotext is not installed');
		// Title, actions, exceptions, five indicators, what was agreed, the rest.
		expect(pages).toHaveLength(10);
		expect(pages?.[0]).toContain('5 of 11 indicators to discuss, 3 noted');
		expect(pages?.[1]).toMatch(/Overdue +Ann[^]*Close the backlog/);
		pack.indicators.forEach(({ contents }, at) => {
			const words = pages?.[at + 3]?.replace(/\s+/g, ' ') ?? '';
			expect(words).toContain(contents.title);
			expect(words).toContain(contents.headline);
			expect(words).toContain('Why it is here: ');
			expect(words).toContain(`A footer · page ${String(at + 4)} of 10`);
		});
		const all = pages?.join(' ').replace(/\s+/g, ' ');
		expect(all).toContain('Why? Two posts were vacant in June.');
		expect(all).toContain('Action: Overdue: Close the backlog (Ann, due 15 Jul 2013)');
		expect(all).toContain('A third agency post');
		expect(all).toContain('3 noted, and the rest');
	});
});

test('a pack’s name tells day and council', () => {
	expect(packName('Wiltshire Council', DAY)).toBe('2013-07-17_wiltshire-council_meeting-pack');
	expect(packName('Cyngor Môn / "X"', DAY)).toBe('2013-07-17_cyngor-môn-x_meeting-pack');
	expect(packName('!', DAY)).toBe('2013-07-17_meeting-pack');
});

test('there is no pack of a day that is none', async () => {
	await expect(packAt(application, '2013-02-30')).rejects.toMatchObject({ status: 404 });
});
