import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { SCREEN, type Figure } from '$lib/charts/figure';
import FigureReader from '$lib/charts/FigureReader.svelte';

/** Twenty points from left to right; the third has no value. */
function laid(points = 20): Figure {
	return {
		width: 400,
		height: 200,
		size: SCREEN,
		label: 'A chart',
		marks: [{ kind: 'rule', role: 'axis', x1: 0, y1: 200, x2: 400, y2: 200 }],
		stops: Array.from({ length: points }, (_, index) => ({
			index,
			x: 10 + index * 20,
			y: index === 2 ? null : 100
		}))
	};
}

/** What is said of points that are named by their distance from the newest. */
function readouts(points = 20): readonly string[] {
	return Array.from({ length: points }, (_, index) => `Week ${String(index - points + 1)}`);
}

const hint = 'Point at the chart, or use the left and right arrow keys, to read each point.';

async function reader() {
	const props = { figure: laid(), readouts: readouts(), summary: 'Off target.' };
	const screen = await render(FigureReader, props);
	const chart = screen.getByRole('application');
	const readout = () => screen.container.querySelector('[aria-live]')?.textContent;
	const emphasis = () =>
		[...screen.container.querySelectorAll('[class^="emphasis"]')].map((each) =>
			each.getAttribute('class')
		);
	return { screen, chart, readout, emphasis, focus: () => userEvent.tab() };
}

describe('reading a chart by keyboard (U23)', () => {
	test('begins at the newest point, and goes to the ones before and after it', async () => {
		const { readout, focus } = await reader();
		expect(readout()).toBe(hint);
		await focus();
		await userEvent.keyboard('{ArrowLeft}');
		expect(readout()).toBe('Week 0');
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
		expect(readout()).toBe('Week -2');
		await userEvent.keyboard('{ArrowRight}');
		expect(readout()).toBe('Week -1');
	});

	test('jumps to the ends, and by a quarter of a year', async () => {
		const { readout, focus } = await reader();
		await focus();
		const keys: readonly (readonly [string, string])[] = [
			['Home', 'Week -19'],
			['PageDown', 'Week -6'],
			['PageDown', 'Week 0'],
			['PageUp', 'Week -13'],
			['End', 'Week 0']
		];
		for (const [key, said] of keys) {
			await userEvent.keyboard(`{${key}}`);
			expect(readout(), key).toBe(said);
		}
	});

	test('stays on the last point there is in either direction', async () => {
		const { readout, focus } = await reader();
		await focus();
		await userEvent.keyboard('{End}{ArrowRight}');
		expect(readout()).toBe('Week 0');
		await userEvent.keyboard('{Home}{ArrowLeft}{PageUp}');
		expect(readout()).toBe('Week -19');
	});

	test('ends with Escape, and when the chart is left', async () => {
		const { readout, emphasis, focus } = await reader();
		await focus();
		await userEvent.keyboard('{End}{Escape}');
		expect([readout(), emphasis()]).toEqual([hint, []]);
		await userEvent.keyboard('{End}');
		expect(readout()).toBe('Week 0');
		await userEvent.tab();
		expect([readout(), emphasis()]).toEqual([hint, []]);
	});

	test('leaves the browser its own keys, as Alt and left for Back', async () => {
		const { chart, readout } = await reader();
		const back = new KeyboardEvent('keydown', {
			key: 'ArrowLeft',
			altKey: true,
			bubbles: true,
			cancelable: true
		});
		chart.element().dispatchEvent(back);
		expect(back.defaultPrevented).toBe(false);
		expect(readout()).toBe(hint);
	});

	test('keeps its place from the newest point when the range changes', async () => {
		const { screen, readout, focus } = await reader();
		await focus();
		await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}');
		await screen.rerender({ figure: laid(5), readouts: readouts(5) });
		expect(readout()).toBe('Week -2');
		await userEvent.keyboard('{Home}');
		expect(readout()).toBe('Week -4');
	});

	test('marks the point that is stood on; where there is no value, only its week', async () => {
		const { emphasis, focus } = await reader();
		await focus();
		await userEvent.keyboard('{Home}');
		expect(emphasis()).toEqual(['emphasis-rule', 'emphasis-point']);
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(emphasis()).toEqual(['emphasis-rule']);
	});
});

describe('what a chart says of itself (U23)', () => {
	test('is a chart with a name, and its readout is spoken', async () => {
		const { screen, chart } = await reader();
		const element = chart.element();
		expect(element.getAttribute('aria-roledescription')).toBe('chart');
		expect(element.getAttribute('aria-label')).toBe(
			'Off target. Left and right arrow keys read the points.'
		);
		const described = element.getAttribute('aria-describedby') ?? '';
		const readout = screen.container.querySelector('[aria-live="polite"]');
		expect(readout?.id).toBe(described);
		expect(element.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
	});

	test('reads the point nearest to the pointer, and nothing once it has gone', async () => {
		const { chart, readout } = await reader();
		const box = chart.element().getBoundingClientRect();
		const hoverAt = (share: number) =>
			chart.hover({ position: { x: box.width * share, y: box.height / 2 } });
		await hoverAt(0.5);
		expect(readout()).toMatch(/^Week -(9|10)$/);
		await hoverAt(0.01);
		expect(readout()).toBe('Week -19');
		await chart.unhover();
		expect(readout()).toBe(hint);
	});
});
