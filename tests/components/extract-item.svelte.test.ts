import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ExtractItem from '$lib/components/ExtractItem.svelte';
import type { Problem } from '$lib/domain/problem';
import type { ExtractLine } from '$lib/view/page-data';

const restated: Problem = {
	code: 'restatement',
	severity: 'query',
	file: 'figures/2013-07-15.csv',
	line: 2,
	column: 'numerator',
	value: '8',
	message: 'north, 1 Jul 2013: 7 of 10 is published and would become 8 of 10',
	remedy: 'Publish it with a reason.'
};

const releaseLine = 'figures/2013-07-15.csv,2013-07-15T06:42:00Z,YOUR NAME,WHY IT CHANGED,ab12,';

const held: ExtractLine = {
	id: '1',
	kind: 'figures',
	path: 'figures/2013-07-15.csv',
	state: 'held',
	receivedAt: '2013-07-15T06:42:00Z',
	by: 'Drop folder',
	reason: '',
	sha256: 'ab12',
	isSample: false,
	version: null,
	counts: { rows: 1204, ready: 1204, inError: 0, blank: 0 },
	effect: { added: 0, late: 0, restated: 1, kept: 0 },
	problems: [restated],
	heldBack: null,
	withdrawn: 0,
	releaseLine
};

const refused: ExtractLine = {
	...held,
	state: 'refused',
	counts: { ...held.counts, ready: 0, inError: 1 },
	problems: [{ ...restated, severity: 'error' }],
	releaseLine: null
};

async function item(extract: ExtractLine) {
	const screen = await render(ExtractItem, { extract, folder: '/srv/my-council' });
	const text = screen.container.textContent.replaceAll(/\s+/g, ' ');
	return { screen, text };
}

describe('an extract that is not published', () => {
	test('is named by its file, with when it came by the clock of London and how much it holds', async () => {
		const { screen, text } = await item(held);
		await expect
			.element(screen.getByRole('heading', { name: 'figures/2013-07-15.csv' }))
			.toBeVisible();
		expect(text).toContain('Held for a person · received 15 Jul 2013 07:42 · 1,204 rows');
	});

	test('shows the line that would release it, to be copied as it is (U9)', async () => {
		const { screen, text } = await item(held);
		expect(screen.container.querySelector('pre')?.textContent).toBe(releaseLine);
		expect(text).toContain('publish.csv');
		expect(text).not.toContain('Nothing of this file is live');
	});

	test('lists what waits in it (U7)', async () => {
		const { text } = await item(held);
		expect(text).toContain(
			'7 of 10 is published and would become 8 of 10. Publish it with a reason.'
		);
	});

	test('that is refused says that nothing of it is live, and offers no way round (U8)', async () => {
		const { screen, text } = await item(refused);
		expect(text).toContain('Refused · received');
		expect(text).toContain('Nothing of this file is live.');
		expect(screen.container.querySelector('pre')).toBeNull();
	});
});
