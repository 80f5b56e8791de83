import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { SCREEN, type Figure as Laid, type Mark } from '$lib/charts/figure';
import Figure from '$lib/charts/Figure.svelte';
import { theme } from '$lib/charts/theme';
import { only } from '../domain/made-up';

const marks: readonly Mark[] = [
	{ kind: 'path', role: 'series', d: 'M0,10L20,30' },
	{ kind: 'rule', role: 'target', x1: 0, y1: 5, x2: 100, y2: 5 },
	{ kind: 'dot', role: 'provisional-point', x: 20, y: 30 },
	{ kind: 'text', role: 'target-label', x: 100, y: 5, anchor: 'end', text: 'Target <75%> & "more"' }
];

const laid: Laid = {
	width: 100,
	height: 50,
	size: SCREEN,
	label: 'Re-referrals, Wiltshire',
	marks,
	stops: []
};

async function drawn(props: Partial<{ isDecoration: boolean; figure: Laid }> = {}) {
	const screen = await render(Figure, { figure: laid, ...props });
	return only([...screen.container.querySelectorAll('svg')]);
}

describe('a drawn figure', () => {
	test('has one element for each mark, in order, with its role as the class', async () => {
		const svg = await drawn();
		expect([...svg.children].map((each) => [each.tagName, each.getAttribute('class')])).toEqual([
			['path', 'series'],
			['path', 'target'],
			['circle', 'provisional-point'],
			['text', 'target-label']
		]);
	});

	test('draws neighbouring lines of one role as one element, and others each as its own', async () => {
		const rule = (role: 'grid' | 'axis', y: number): Mark => ({
			kind: 'rule',
			role,
			x1: 0,
			y1: y,
			x2: 100,
			y2: y + (role === 'grid' ? 0 : 4)
		});
		const [series] = marks;
		const ruled = [rule('grid', 10), rule('grid', 20), rule('axis', 30), rule('axis', 40)];
		const figure = { ...laid, marks: [...ruled, ...(series ? [series] : []), rule('grid', 50)] };
		const svg = await drawn({ figure });
		const found = [...svg.children].map((each) => [
			each.tagName,
			each.getAttribute('class'),
			each.getAttribute('d')
		]);
		expect(found).toEqual([
			['path', 'grid', 'M0,10H100M0,20H100'],
			['path', 'axis', 'M0,30L100,34M0,40L100,44'],
			['path', 'series', 'M0,10L20,30'],
			['path', 'grid', 'M0,50H100']
		]);
		expect(svg.querySelector('.axis')?.getAttribute('stroke')).toBe(theme.axis.stroke);
	});

	test('stands where it was laid out', async () => {
		const svg = await drawn();
		expect(svg.getAttribute('viewBox')).toBe('0 0 100 50');
		expect(svg.querySelector('path')?.getAttribute('d')).toBe('M0,10L20,30');
		expect(svg.querySelector('.target')?.getAttribute('d')).toBe('M0,5H100');
		const text = svg.querySelector('text');
		expect(text?.getAttribute('text-anchor')).toBe('end');
		expect(text?.textContent).toBe('Target <75%> & "more"');
	});

	test('wears its looks as presentation attributes, so that it needs no stylesheet', async () => {
		const svg = await drawn();
		expect(svg.outerHTML).not.toMatch(/\sstyle=|<style/);
		expect(svg.querySelector('.series')?.getAttribute('stroke')).toBe(theme.series.stroke);
		expect(svg.querySelector('.series')?.getAttribute('fill')).toBe(theme.series.fill);
		expect(svg.querySelector('.series')?.hasAttribute('stroke-dasharray')).toBe(false);
		expect(svg.querySelector('.target')?.getAttribute('stroke-dasharray')).toMatch(
			/^[\d.]+ [\d.]+/
		);
		expect(svg.querySelector('.target-label')?.getAttribute('font-weight')).toBe('bold');
	});

	test('draws a provisional point hollow (U28)', async () => {
		const point = (await drawn()).querySelector('.provisional-point');
		expect(point?.getAttribute('fill')).toBe(theme.background.fill);
		expect(point?.getAttribute('stroke')).toBe(theme.series.stroke);
	});

	test('is a picture with a name, or is passed over beside text that says the same', async () => {
		const picture = await drawn();
		expect(picture.getAttribute('role')).toBe('img');
		expect(picture.getAttribute('aria-label')).toBe('Re-referrals, Wiltshire');
		const decoration = await drawn({ isDecoration: true });
		expect(decoration.getAttribute('aria-hidden')).toBe('true');
		expect(decoration.hasAttribute('role')).toBe(false);
		expect(decoration.hasAttribute('aria-label')).toBe(false);
	});
});
