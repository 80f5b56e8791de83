import { describe, expect, test } from 'vitest';
import { SCREEN, type Figure } from '$lib/charts/figure';
import { svgOf } from '$lib/charts/svg';

function figureSaying(text: string): Figure {
	const mark = { kind: 'text', role: 'title', x: 0, y: 0, anchor: 'start', text } as const;
	return { width: 10, height: 10, size: SCREEN, label: text, marks: [mark], stops: [] };
}

describe('a figure as SVG text', () => {
	test.each(['</text><script>alert(1)</script>', '"><g onload="x"', "' onload='x", '&lt;', ']]>'])(
		'shows %s as text',
		(hostile) => {
			const svg = svgOf(figureSaying(hostile));
			expect(svg.match(/<[a-z]+/g)).toEqual(['<svg', '<text']);
			expect(svg).not.toMatch(/ on[a-z]+=["']x/);
			const back = /<text[^>]*>(.*)<\/text>/.exec(svg)?.[1] ?? '';
			const read = back.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
				return { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name] ?? '';
			});
			expect(read).toBe(hostile);
		}
	);

	test('leaves out what XML cannot hold', () => {
		expect(svgOf(figureSaying('Front\u0000 Door\u001b'))).toContain('>Front Door</text>');
	});
});
