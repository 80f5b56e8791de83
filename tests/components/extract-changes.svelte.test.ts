import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ExtractChanges from '$lib/components/ExtractChanges.svelte';
import WorksUnderWay from '$lib/components/WorksUnderWay.svelte';
import type { ExtractChange } from '$lib/view/extract-page';
import type { ListedChange } from '$lib/view/listed-change';

const late: ListedChange = {
	kind: 'late-recording',
	subject: 'Contacts, Hub',
	order: '2013-07-08',
	time: '8 Jul 2013',
	before: '20',
	after: '23',
	difference: '+3',
	statuses: { before: 'no-target', after: 'no-target' }
};
const flip: ListedChange = {
	...late,
	kind: 'restatement',
	subject: 'Visits in time, North',
	before: '9 of 10 (90.0%)',
	after: '5 of 10 (50.0%)',
	difference: '−40.0 points',
	statuses: { before: 'met', after: 'missed' }
};
const change: ExtractChange = {
	effect: { added: 2, late: 1, restated: 1, kept: 0 },
	unchanged: 7,
	withdrawn: 0,
	flipped: 1,
	changes: [flip, late],
	more: 3
};

describe('what an extract changes (U9)', () => {
	test('stands with the statuses that flip first, by shape and word, and late recording apart', async () => {
		const screen = await render(ExtractChanges, {
			change,
			href: '/x/changes.csv',
			title: 'Compare'
		});
		const heads = [...screen.container.querySelectorAll('h3')].map((each) => each.textContent);
		expect(heads).toEqual(['Statuses that flip', 'Recorded late']);
		const [row] = screen.container.querySelectorAll('tbody tr');
		expect(row?.textContent.replaceAll(/\s+/g, ' ')).toMatch(
			/Visits in time, North.*9 of 10 \(90.0%\).*5 of 10.*−40.0 points.*On target.*Off target.*restated/
		);
		expect(row?.querySelectorAll('svg')).toHaveLength(2);
	});

	test('is counted, nought left out, and says how many are not shown', async () => {
		const screen = await render(ExtractChanges, {
			change,
			href: '/x/changes.csv',
			title: 'Compare'
		});
		const text = screen.container.textContent.replaceAll(/\s+/g, ' ');
		expect(text).toContain('1 status flips');
		expect(text).toContain('7 as published already');
		expect(text).not.toContain('not in the file');
		expect(text).toContain('3 more are not shown here.');
	});
});

test('U29 what is under way says its lines and per cent', async () => {
	const works = [
		{ id: '1', name: 'figures/big.csv', stage: 'reading', done: 120000, total: 400000 } as const
	];
	const screen = await render(WorksUnderWay, { works, root: '/', done: () => undefined });
	expect(screen.container.textContent).toContain('Checked 120,000 of 400,000 lines, 30%');
	expect(screen.container.querySelector('progress')?.value).toBe(120000);
});
