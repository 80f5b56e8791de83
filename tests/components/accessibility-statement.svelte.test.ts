import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import AccessibilityStatement from '$lib/components/AccessibilityStatement.svelte';

test('the accessibility statement names no day: what it says of the checks is true with every change', async () => {
	const { container } = await render(AccessibilityStatement, { council: null });
	expect(container.textContent).toContain('with every change');
	expect(container.textContent).not.toMatch(/\b20\d\d\b/);
});
