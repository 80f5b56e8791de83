import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import NoticeList from '$lib/components/NoticeList.svelte';
import type { Problem } from '$lib/domain/problem';

const unknownRange: Problem = {
	code: 'unknown-range',
	severity: 'notice',
	file: '/',
	line: null,
	column: 'range',
	value: '<b>9</b>',
	message: '“<b>9</b>” is not a range',
	remedy: 'A year is shown.'
};

describe('the notices of a page', () => {
	test('are nothing where there is nothing to say', async () => {
		const { container } = await render(NoticeList, {});
		expect(container.querySelector('[role="status"], ul')).toBeNull();
	});

	test('say each on a line of its own what fell back, and what is shown instead', async () => {
		const screen = await render(NoticeList, {
			notices: ['Figures as known on 10 Jul 2013'],
			problems: [unknownRange]
		});
		const said = screen.getByRole('status').getByRole('listitem').elements();
		expect(said.map((each) => each.textContent)).toEqual([
			'Figures as known on 10 Jul 2013',
			'“<b>9</b>” is not a range. A year is shown.'
		]);
	});

	test('show what stood in the address as text, never as markup', async () => {
		const { container } = await render(NoticeList, { problems: [unknownRange] });
		expect(container.querySelector('b')).toBeNull();
	});
});
