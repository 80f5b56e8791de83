import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FilterForm from '$lib/components/FilterForm.svelte';

let looked: string[] = [];
beforeEach(() => (looked = []));

function form(filter = '') {
	return render(FilterForm, {
		filter,
		rest: [['team', 'north']],
		shown: '12 of 25 indicators shown',
		look: (text: string) => looked.push(text)
	});
}

describe('the filter of a list', () => {
	test('looks for what is typed with every key', async () => {
		const screen = await form();
		await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), '45 d');
		expect(looked).toEqual(['4', '45', '45 ', '45 d']);
	});

	test('shows what is looked for, and says politely how many are left (U24)', async () => {
		const screen = await form('45 days');
		await expect.element(screen.getByRole('searchbox')).toHaveValue('45 days');
		const said = screen.container.querySelector('[aria-live="polite"]');
		expect(said?.textContent).toBe('12 of 25 indicators shown');
	});

	test('is a form that keeps the rest of the question, where no script runs (U15)', async () => {
		const screen = await form('45 days');
		const element = screen.container.querySelector('form');
		expect(element?.method).toBe('get');
		expect([...new FormData(element ?? undefined)]).toEqual([
			['team', 'north'],
			['filter', '45 days']
		]);
		await expect.element(screen.getByRole('button', { name: 'Show' })).toBeVisible();
	});
});
