import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	CLOSE_EDGE,
	INK,
	INK_2,
	MUTED,
	OFF,
	ON,
	PAPER,
	SERIES,
	SERIES_2,
	SERIES_3,
	SERIES_4,
	AXIS,
	theme
} from '$lib/charts/theme';

const css = readFileSync('src/app.css', 'utf8');

/** The tokens of the light theme, and of the dark one over them. */
function tokens(from: number): ReadonlyMap<string, string> {
	const block = css.slice(from, css.indexOf('}', from));
	return new Map(
		[...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [
			name ?? '',
			colour ?? ''
		])
	);
}

const light = tokens(css.indexOf(':root'));
const dark = tokens(css.indexOf(':root', css.indexOf('prefers-color-scheme: dark')));

function channels(colour: string): readonly [number, number, number] {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
	return [r, g, b];
}

function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(a: string, b: string): number {
	const [one = 0, two = 0] = [a, b]
		.map((colour) => {
			const [r, g, b] = channels(colour).map(linear);
			return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
		})
		.sort((x, y) => y - x);
	return (one + 0.05) / (two + 0.05);
}

const TEXT = ['ink', 'ink-2', 'muted', 'link', 'off', 'on', 'better', 'worse', 'normal'];
const MARKS = ['series-1', 'series-2', 'series-3', 'series-4', 'axis', 'off', 'on', 'close-line'];

describe.each([
	['light', light],
	['dark', new Map([...light, ...dark])]
])('U25 contrast on the %s theme', (_, theme_) => {
	const at = (name: string) => theme_.get(name) ?? '';

	test.each(TEXT)('text in %s is at least 4.5 on paper and on the wash', (name) => {
		expect(contrast(at(name), at('paper'))).toBeGreaterThanOrEqual(4.5);
		expect(contrast(at(name), at('wash'))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(MARKS)('marks in %s are at least 3', (name) => {
		expect(contrast(at(name), at('paper'))).toBeGreaterThanOrEqual(3);
	});

	test('the band at the head holds its text', () => {
		expect(contrast(at('band'), at('band-ink'))).toBeGreaterThanOrEqual(4.5);
	});
});

describe('U25 contrast of exported pictures', () => {
	const words = Object.values(theme).filter(
		(look) => look.fill !== 'none' && look.stroke === 'none' && look.strokeWidth === 0
	);
	test('words are ink, ink-2 or the data’s own colour, at least 7', () => {
		const labels = Object.entries(theme).filter(
			([role]) => /label|tick$|note|title|source|word/.test(role) && role !== 'status-tick'
		);
		for (const [role, look] of labels) {
			expect(contrast(look.fill, PAPER), role).toBeGreaterThanOrEqual(7);
			expect([INK, INK_2, SERIES], role).toContain(look.fill);
		}
		expect(words.length).toBeGreaterThan(0);
	});

	test.each([SERIES, SERIES_2, SERIES_3, SERIES_4, MUTED, OFF, ON, CLOSE_EDGE, INK])(
		'the mark %s is at least 4.5',
		(colour) => {
			expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(4.5);
		}
	);

	test('the page’s light theme and the pictures’ are one', () => {
		const pairs = {
			ink: INK,
			'ink-2': INK_2,
			axis: AXIS,
			'series-1': SERIES,
			'series-2': SERIES_2,
			'series-3': SERIES_3,
			'series-4': SERIES_4,
			off: OFF,
			on: ON
		};
		for (const [name, colour] of Object.entries(pairs))
			expect(light.get(name)?.toUpperCase(), name).toBe(colour.toUpperCase());
	});
});

/** Machado, Oliveira, Fernandes 2009, severity 1. */
const BLINDNESS = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]
} as const;

function seen(colour: string, matrix: readonly (readonly number[])[]): readonly number[] {
	const rgb = channels(colour).map(linear);
	return matrix.map((row) =>
		Math.min(
			1,
			Math.max(
				0,
				row.reduce((sum, each, index) => sum + each * (rgb[index] ?? 0), 0)
			)
		)
	);
}

function lab(rgb: readonly number[]): readonly [number, number, number] {
	const [r = 0, g = 0, b = 0] = rgb;
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
	const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
	const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
	const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 (Sharma, Wu, Dalal 2005). */
function difference(
	one: readonly [number, number, number],
	two: readonly [number, number, number]
): number {
	const degrees = Math.PI / 180;
	const chroma = (a: number, b: number) => Math.hypot(a, b);
	const mean7 = ((chroma(one[1], one[2]) + chroma(two[1], two[2])) / 2) ** 7;
	const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
	const [a1, a2] = [one[1] * (1 + g), two[1] * (1 + g)];
	const [c1, c2] = [chroma(a1, one[2]), chroma(a2, two[2])];
	const hue = (a: number, b: number) =>
		a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / degrees + 360) % 360;
	const [h1, h2] = [hue(a1, one[2]), hue(a2, two[2])];
	const wrap =
		c1 * c2 === 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
	const [dl, dc, dh] = [
		two[0] - one[0],
		c2 - c1,
		2 * Math.sqrt(c1 * c2) * Math.sin((wrap / 2) * degrees)
	];
	const [l, c] = [(one[0] + two[0]) / 2, (c1 + c2) / 2];
	const sum = h1 + h2;
	const h =
		c1 * c2 === 0
			? sum
			: Math.abs(h1 - h2) <= 180
				? sum / 2
				: sum < 360
					? (sum + 360) / 2
					: (sum - 360) / 2;
	const t =
		1 -
		0.17 * Math.cos((h - 30) * degrees) +
		0.24 * Math.cos(2 * h * degrees) +
		0.32 * Math.cos((3 * h + 6) * degrees) -
		0.2 * Math.cos((4 * h - 63) * degrees);
	const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
	const turn =
		-2 *
		Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) *
		Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees);
	return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + turn * (dc / sc) * (dh / sh));
}

describe('U25 off and on target are told apart without full colour sight', () => {
	test('the measure of difference is the published one', () => {
		expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
		expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
	});

	for (const [name, matrix] of Object.entries(BLINDNESS)) {
		test(`with ${name}`, () => {
			const between = (theme_: ReadonlyMap<string, string>) =>
				difference(
					lab(seen(theme_.get('off') ?? '', matrix)),
					lab(seen(theme_.get('on') ?? '', matrix))
				);
			expect(between(light)).toBeGreaterThanOrEqual(25);
			expect(between(dark)).toBeGreaterThanOrEqual(15);
		});
	}
});
