import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { pdfOf } from '$lib/server/document';
import { documentOf } from '$lib/server/pages/document';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { drawingIn } from '$lib/view/drawing';
import { sampleApplication } from '../charts/sample-pages';

let application: Application;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-document-'));
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
	rmSync(folder, { recursive: true });
});

async function documentAt(address: string) {
	const url = new URL(address, 'http://127.0.0.1/indicators/');
	const answer = await indicatorPageData(
		url.pathname.split('/').at(-1) ?? '',
		askedOf(url),
		application
	);
	const drawing = drawingIn(url.searchParams);
	const shown = { ...pageAt(answer, url.searchParams), frame: answer.frame, drawing };
	return documentOf(shown, { address: url.href, now: application.now() });
}

/** The words of a PDF as any reader of it selects them; null where no such reader is installed. */
function wordsOf(pdf: Uint8Array): string | null {
	const file = join(folder, 'a.pdf');
	writeFileSync(file, pdf);
	try {
		return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
	} catch {
		return null;
	}
}

describe('a page as a document', () => {
	test('has its picture, the table behind it, what is counted, its address and time (U12)', async ({
		skip
	}) => {
		const pdf = await pdfOf(await documentAt('re-referrals?week=2013-07-08'));
		const words = wordsOf(pdf);
		if (words === null) skip('pdftotext is not installed');
		for (const said of [
			'Re-referrals within 12 months',
			'Off target · 25.2% · 264 of 1,048 referrals',
			'12 weeks to week of 8 Jul 2013',
			'Share of referrals that follow another referral',
			'Lower is better',
			'http://127.0.0.1/indicators/re-referrals?week=2013-07-08 · made 25 Jun 2019 09:00 · page 3 of 3'
		])
			expect(words).toContain(said);
	});

	test('goes on over as many pages as its table takes, each with the names of the columns', async ({
		skip
	}) => {
		const pdf = await pdfOf(await documentAt('re-referrals?range=all'));
		const words = wordsOf(pdf);
		if (words === null) skip('pdftotext is not installed');
		const pages = words?.split('\f').filter((page) => page.trim() !== '') ?? [];
		expect(pages.length).toBeGreaterThan(8);
		for (const page of pages.slice(1, -1)) expect(page).toMatch(/Period +Value +Numerator/);
		expect(words?.match(/12 weeks to week of \d+ \w+ \d{4} +\d/g)).toHaveLength(366);
	});

	test.each([
		['bands', '11 to 15 days', '2018/19', 'Department for Education'],
		['funnel', 'Numerator', '2018/19', 'Department for Education']
	])('of the chart of %s has its own table behind it', async (drawing, column, year, source) => {
		const address = `conferences-in-15-days?view=comparators&drawing=${drawing}`;
		const { table, title, terms } = await documentAt(address);
		expect(table.columns.map(({ name }) => name)).toContain(column);
		expect(table.rows.length).toBeGreaterThan(10);
		expect(title).toContain(`beside other authorities, ${year}`);
		expect(new Map(terms).get('Source')).toContain(source);
	});

	test('shows hostile names as text', async () => {
		const contents = await documentAt('re-referrals');
		const hostile = { ...contents, title: ')>> /JavaScript (app.alert(1)) <<(', footer: '=1+1' };
		const text = Buffer.from(await pdfOf(hostile)).toString('latin1');
		expect(text).not.toMatch(/\/JavaScript \(app/);
	});
});
