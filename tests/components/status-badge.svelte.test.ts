import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import StatusBadge from '$lib/components/StatusBadge.svelte';
import type { Status } from '$lib/domain/target';

async function badge(status: Status) {
	const { container } = await render(StatusBadge, { status });
	const shape = container.querySelector('.shape');
	const sign = container.querySelector('.sign');
	return {
		word: container.textContent.trim(),
		shape: shape?.tagName,
		sign: sign?.getAttribute('d'),
		isHidden: container.querySelector('svg')?.getAttribute('aria-hidden') === 'true'
	};
}

describe('a status', () => {
	test.for<[Status, string, string]>([
		['met', 'circle', 'On target'],
		['close', 'path', 'Close to target'],
		['missed', 'rect', 'Off target'],
		['too-few', 'circle', 'Too few'],
		['no-target', 'circle', 'No target'],
		['no-value', 'circle', 'No figure']
	])('%s is a %s and the words "%s" (U6)', async ([status, shape, word]) => {
		expect(await badge(status)).toMatchObject({ shape, word, isHidden: true });
	});

	test('that is a verdict never shares its sign with another, nor with none (U6)', async () => {
		const signs = [];
		for (const status of ['met', 'close', 'missed', 'no-target'] as const) {
			const { shape, sign } = await badge(status);
			signs.push(`${shape ?? ''} ${sign ?? ''}`);
		}
		expect(new Set(signs).size).toBe(4);
	});
});
