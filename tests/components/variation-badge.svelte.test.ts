import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import VariationBadge from '$lib/components/VariationBadge.svelte';
import type { Polarity } from '$lib/domain/indicator';
import { read, repeated } from '../statistics/made-up';

const steady = repeated([40, 44], 26);

async function badge(
	values: readonly number[],
	polarity: Polarity = 'high-is-good',
	isShort = false
) {
	const { latest } = read(values, polarity);
	const { container } = await render(VariationBadge, { latest, isShort });
	const svg = container.querySelector('svg');
	return {
		words: container.textContent.replaceAll(/\s+/g, ' ').trim(),
		shape: container.querySelector('.edge')?.tagName ?? '',
		isTurned: container.querySelector('g')?.hasAttribute('transform') === true,
		isHidden: svg?.getAttribute('aria-hidden') === 'true',
		width: svg?.getBoundingClientRect().width ?? 0,
		drawing: svg?.innerHTML ?? ''
	};
}

describe('an indicator against its own past', () => {
	test.for<[readonly number[], Polarity, string, string, boolean]>([
		[steady, 'high-is-good', 'rect', 'Normal variation', false],
		[[...steady, 90], 'high-is-good', 'rect', 'Real change for the better', false],
		[[...steady, 10], 'low-is-good', 'rect', 'Real change for the better', true],
		[[...steady, 10], 'high-is-good', 'path', 'Real change for the worse', true],
		[[...steady, 90], 'low-is-good', 'path', 'Real change for the worse', false],
		[[...steady, 90], 'neutral', 'circle', 'Real change: higher', false],
		[[...steady, 10], 'neutral', 'circle', 'Real change: lower', true],
		[steady.slice(0, 4), 'high-is-good', 'rect', 'Too few weeks to tell', false]
	])(
		'%# is a shape with words, never without (U6 U22)',
		async ([values, polarity, ...expected]) => {
			const [shape, words, isTurned] = expected;
			const found = await badge(values, polarity);
			expect(found).toMatchObject({ shape, isTurned, isHidden: true });
			expect(found.words.startsWith(words)).toBe(true);
			expect(found.width).toBeGreaterThanOrEqual(32);
		}
	);

	test('never shares its drawing with another (U6)', async () => {
		const all = [
			await badge(steady),
			await badge([...steady, 90]),
			await badge([...steady, 10], 'low-is-good'),
			await badge([...steady, 10]),
			await badge([...steady, 90], 'low-is-good'),
			await badge([...steady, 90], 'neutral'),
			await badge([...steady, 10], 'neutral'),
			await badge(steady.slice(0, 4))
		];
		expect(new Set(all.map(({ drawing }) => drawing)).size).toBe(all.length);
	});

	test('says what the change is, and on one line only that there is one', async () => {
		const long = await badge([...steady, 10]);
		expect(long.words).toBe('Real change for the worse below the usual range in the week of 8 Jul');
		expect((await badge([...steady, 10], 'high-is-good', true)).words).toBe(
			'Real change for the worse'
		);
	});
});
