import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { packAt } from '$lib/server/pack/pack-of-a-meeting';
import { packSlides } from '$lib/server/pack/pack-slides';
import { chartSlide } from '$lib/server/slides/chart-slide';
import { presentationOf } from '$lib/server/slides/presentation';
import { sampleApplication } from '../../charts/sample-pages';
import { fileOf, HOSTILE, slideAt, wronged } from './slide-of-a-test';

const hasOffice = isThere('soffice', ['--headless', '--version']);
const hasReader = isThere('pdftotext', ['-v']);

function isThere(command: string, args: readonly string[]): boolean {
	try {
		execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
		return true;
	} catch {
		return false;
	}
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-slides-'));
/** Of its own: a LibreOffice that somebody has open would take the work over. */
const PROFILE = `-env:UserInstallation=file://${folder}/profile`;
let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
	rmSync(folder, { recursive: true });
});

const VIEWS = [
	['trend', 're-referrals?week=2013-07-08', '264 of 1,048 referrals'],
	['teams', 'protection-visits-in-time?view=teams', 'Community safeguarding North'],
	['authorities', 're-referrals?week=2013-07-08&view=comparators', 'Bath and North East Somerset']
] as const;

function converted(paths: readonly string[]): void {
	execFileSync(
		'soffice',
		[PROFILE, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths],
		{ stdio: 'ignore', timeout: 120_000 }
	);
}

const why = hasOffice ? '' : ': NOT TRIED, LibreOffice is not installed';

test.skipIf(!hasOffice)(
	`LibreOffice turns slides and packs into pages, charts and words alike (U14, U30)${why}`,
	async () => {
		const paths = [];
		for (const [name, address] of VIEWS) {
			const { contents } = await slideAt(application, address);
			const path = join(folder, `${name}.pptx`);
			writeFileSync(path, await fileOf(contents));
			paths.push(path);
		}
		const { pack } = await packAt(application, '2013-07-17');
		const slides = packSlides(pack);
		paths.push(join(folder, 'pack.pptx'));
		writeFileSync(
			join(folder, 'pack.pptx'),
			await presentationOf(slides, { title: pack.title, author: 'Council' })
		);
		converted(paths);
		const titles = ['pack', '', 'Referral and Assessment weekly, Wiltshire'] as const;
		for (const [name, , words] of [...VIEWS, titles]) {
			const pdf = join(folder, `${name}.pdf`);
			expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
			if (!hasReader) continue;
			const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
			expect(text.split('\f').filter((page) => page.trim() !== '')).toHaveLength(
				name === 'pack' ? slides.length : 1
			);
			expect(text).toContain(words);
		}
	},
	180_000
);

test.skipIf(!hasOffice)(
	`LibreOffice opens slides whose every text is hostile, each on its page (U14)${why}`,
	async () => {
		const { contents } = await slideAt(application, 're-referrals?week=2013-07-08');
		const slides = HOSTILE.map((hostile) => chartSlide(wronged(contents, hostile)));
		const path = join(folder, 'hostile.pptx');
		writeFileSync(path, await presentationOf(slides, { title: 'Hostile', author: HOSTILE[0] }));
		converted([path]);
		const pdf = path.replace('.pptx', '.pdf');
		expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
		if (!hasReader) return;
		const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
		const pages = text.split('\f').filter((page) => page.trim() !== '');
		expect(pages).toHaveLength(HOSTILE.length);
		expect(pages[0]).toContain('<b>&"bold"</b>');
		expect(pages[3]).toContain("=cmd|' /C calc'!A0");
	},
	180_000
);
