import '../../src/app.css';
import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SiteFoot from '$lib/components/SiteFoot.svelte';
import SiteHead from '$lib/components/SiteHead.svelte';
import type { Frame } from '$lib/view/page-data';
import { frame } from '../view/made-up';

async function headWith(parts: Partial<Frame>): Promise<string> {
	const params = new URLSearchParams();
	const shown = { ...frame(), ...parts };
	const { container } = await render(SiteHead, { path: '/', params, frame: shown });
	return container.textContent;
}

async function footWith(parts: Partial<Frame>): Promise<string> {
	const shown = { ...frame(), newestWeek: '2013-07-08', ...parts };
	const { container } = await render(SiteFoot, { frame: shown, address: 'http://x/' });
	return container.textContent;
}

test('every page says that the catalogue’s files cannot be read, and leads to what is wrong', async () => {
	expect(await headWith({ catalogueProblems: 2 })).toContain('the last good ones are in force');
	expect(await headWith({ catalogueProblems: 0 })).not.toContain('last good');
});

test('what waits is a number in the head’s one row, said whole, however long the council’s name is', async () => {
	for (const width of [1280, 1920]) {
		await page.viewport(width, 800);
		const council =
			'Bournemouth, Christchurch and Poole Council with all of its Boroughs and Parishes';
		const head = {
			path: '/',
			params: new URLSearchParams(),
			frame: { ...frame(), council, waiting: 12 }
		};
		const shown = await render(SiteHead, head);
		await expect
			.element(page.getByRole('link', { name: /^Extracts\s+12\s+to see to$/ }))
			.toBeVisible();
		const boxOf = (selector: string) =>
			shown.container.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
		const middles = ['.brand', '.council', 'nav', 'button.open'].map((selector) => {
			const { top, height } = boxOf(selector);
			return Math.round(top + height / 2);
		});
		expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2);
		expect(boxOf('nav').height).toBeLessThan(50);
		expect(boxOf('button.open').right).toBeLessThanOrEqual(width);
		expect(boxOf('.council').width).toBeGreaterThan(60);
		await shown.unmount();
	}
});

test('every page says that the newest figures are not last week’s, but for the sample’s (U18)', async () => {
	const stale = 'This is not last week’s data: the newest week ended on 14 Jul 2013.';
	expect(await footWith({ today: '2013-07-23', isSample: false })).toContain(stale);
	expect(await footWith({ today: '2013-07-22', isSample: false })).not.toContain('not last week');
	expect(await footWith({ today: '2013-07-23', isSample: true })).not.toContain('not last week');
});
