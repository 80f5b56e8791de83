import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ChoiceLinks from '$lib/components/ChoiceLinks.svelte';

const choices = [
	{ label: '13 weeks', href: '?range=13w', isChosen: false },
	{ label: 'One year', href: '?', isChosen: true }
];

describe('links to choose between', () => {
	test('are a navigation named after what is chosen', async () => {
		const screen = await render(ChoiceLinks, { label: 'Range', choices });
		const links = screen.getByRole('navigation', { name: 'Range' }).getByRole('link').elements();
		expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
			['13 weeks', '?range=13w'],
			['One year', '?']
		]);
	});

	test('mark the one in force, for those who do not see its colour too (U24)', async () => {
		const screen = await render(ChoiceLinks, { label: 'Range', choices });
		const marked = screen.container.querySelectorAll('[aria-current]');
		expect([...marked].map((each) => each.textContent)).toEqual(['One year']);
	});

	test('have a name of their own where two stand on a page', async () => {
		const first = await render(ChoiceLinks, { label: 'Range', choices });
		const second = await render(ChoiceLinks, { label: 'By', choices });
		const idOf = ({ container }: typeof first) => container.querySelector('.label')?.id;
		expect(idOf(first)).not.toBe(idOf(second));
	});

	test('are at least 24 pixels high (U24)', async () => {
		const screen = await render(ChoiceLinks, { label: 'Range', choices });
		for (const link of screen.getByRole('link').elements()) {
			expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
		}
	});
});
