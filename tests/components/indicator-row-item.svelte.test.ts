import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import IndicatorRowItem from '$lib/components/IndicatorRowItem.svelte';
import type { IndicatorSeries } from '$lib/view/page-data';
import { indicatorRow } from '$lib/view/indicator-row';
import { count, countSeries, indicator, lowIsGood, series, target } from '../domain/made-up';
import { indicatorSeries } from '../view/made-up';

const lens = {
	grain: null,
	week: '2013-07-08',
	unit: { id: 'council', validFrom: null, validUntil: null }
};

async function row(
	of: Partial<IndicatorSeries>,
	hasGrounds = false,
	headline: string | null = null
) {
	const found = indicatorRow(indicatorSeries(of), lens);
	if (found === null) throw new Error('The indicator is not counted in that week.');
	const screen = await render(IndicatorRowItem, {
		row: found,
		href: '/indicators/it',
		hasGrounds,
		headline
	});
	const lines = [...screen.container.querySelectorAll('p, .badge')].map((each) =>
		each.textContent.replaceAll(/\s+/g, ' ').trim()
	);
	return { screen, lines };
}

const twoWeeks = series('2013-07-01', [
	[9, 10],
	[7, 10]
]);

describe('an indicator on the page of the week', () => {
	test('leads to its own page', async () => {
		const { screen } = await row({});
		const link = screen.getByRole('link', { name: 'Assessments completed in time' });
		await expect.element(link).toHaveAttribute('href', '/indicators/it');
	});

	test('shows the people behind its percentage, and how many stand before the target (U5)', async () => {
		const { lines } = await row({ series: twoWeeks, targets: [target(85)] });
		expect(lines).toContain('70%');
		expect(lines).toContain('7 of 10 assessments');
		expect(lines).toContain('Target 85%');
		expect(lines).toContain('2 more assessments would have met the target');
		const low = await row({
			indicator: lowIsGood,
			series: series('2013-07-08', [[25, 100]]),
			targets: [target(20)]
		});
		expect(low.lines).toContain('5 fewer referrals would have met the target');
	});

	test('says nothing of people where it counts posts (U5)', async () => {
		const posts = indicator({ counted: null, polarity: 'low-is-good', decimals: 1 });
		const { lines } = await row({
			indicator: posts,
			series: series('2013-07-08', [[14.2, 28.4]]),
			targets: [target(10)]
		});
		expect(lines).toContain('Off target');
		expect(lines.join()).not.toContain('would have met');
	});

	test('says which way is good, and whether a change was better or worse (U16)', async () => {
		const high = await row({ series: twoWeeks });
		expect(high.lines.join()).toContain('Higher is better');
		expect(high.lines.join()).toMatch(/20 percentage points worse than/);
		const low = await row({ indicator: { ...lowIsGood, decimals: 0 }, series: twoWeeks });
		expect(low.lines.join()).toContain('Lower is better');
		expect(low.lines.join()).toMatch(/20 percentage points better than/);
	});

	test('calls no change of a neutral count better or worse (U16)', async () => {
		const { lines } = await row({
			indicator: count,
			series: countSeries('2013-07-01', [300, 318]),
			targets: [target(250)]
		});
		expect(lines).toContain('318');
		expect(lines.join()).toContain('18 more than');
		expect(lines.join()).not.toMatch(/better than|worse|Target/);
	});

	test('has its status as a word (U6)', async () => {
		expect((await row({ targets: [target(60)] })).lines).toContain('On target');
		expect((await row({ targets: [target(75, 10)] })).lines).toContain('Close to target');
		expect((await row({ targets: [target(90)] })).lines).toContain('Off target');
	});

	test('compares nothing where fewer than five were counted', async () => {
		const { lines } = await row({
			series: series('2013-07-01', [
				[9, 10],
				[1, 4]
			]),
			targets: [target(75)]
		});
		expect(lines).toContain('Too few');
		expect(lines).toContain('1 of 4 assessments');
		expect(lines.join()).not.toMatch(/worse|would have met/);
	});

	test('says that it has no figure, and never nought (U28)', async () => {
		const { lines } = await row({ series: series('2013-07-01', [[9, 10], null]) });
		expect(lines.filter((line) => line === 'No figure')).not.toEqual([]);
		expect(lines.join()).not.toMatch(/\b0%/);
	});

	test('says that its newest week may still change (U28)', async () => {
		const { lines } = await row({ series: { ...twoWeeks, settling: 1 } });
		expect(lines.join()).toContain('provisional');
	});

	test('names its owner and why it is there, where it is to be discussed', async () => {
		const shown = {
			indicator: indicator({ owner: 'Head of Assessment' }),
			series: series('2013-07-01', [
				[90, 100],
				[60, 100]
			]),
			targets: [target(75)]
		};
		expect((await row(shown, true)).lines).toContain('Owner: Head of Assessment');
		expect((await row(shown, true)).lines).toContain(
			'Why it is here: Certainly off target; was on target the period before'
		);
		expect((await row(shown)).lines.join()).not.toMatch(/Owner|was on target/);
	});

	test('is headed by its finding where that is given, with its own name below (U26)', async () => {
		const { screen, lines } = await row({}, true, 'Assessments in time: no real change');
		const link = screen.getByRole('link', { name: 'Assessments in time: no real change' });
		await expect.element(link).toHaveAttribute('href', '/indicators/it');
		expect(lines.join()).toContain('Assessments completed in time · Higher is better');
	});

	test('tells target and its own past as two facts in two places (U22)', async () => {
		const pairs = Array.from({ length: 26 }, (_, i) => [90 + (i % 2), 100] as const);
		const { screen } = await row({
			series: series('2013-01-14', [...pairs]),
			targets: [target(95)]
		});
		const text = (of: string) =>
			screen.container.querySelector(of)?.textContent.replaceAll(/\s+/g, ' ') ?? '';
		expect(text('.against')).toContain('Off target');
		expect(text('.against')).toContain('Too close to call');
		expect(text('.against')).toContain('Will usually miss the target');
		expect(text('.against')).not.toContain('Normal variation');
		expect(text('.spark')).toContain('Normal variation');
	});

	test('has a small line for the eye only: its words say the same (U23)', async () => {
		const { screen } = await row({ series: twoWeeks });
		const spark = screen.container.querySelector('.spark svg');
		expect(spark?.getAttribute('aria-hidden')).toBe('true');
	});
});
