import { describe, expect, test } from 'vitest';
import { authorityFunnel } from '$lib/view/authority-funnel';
import { indicatorPage } from '$lib/view/indicator-page';
import type { AuthorityFigure } from '$lib/view/page-data';
import { DEFAULT_VIEW } from '$lib/view/view';
import { indicator } from '../domain/made-up';
import { frame, indicatorData } from './made-up';

/** So many authorities of 100 cases with 60 of them in time, and the council with its own. */
function notesOf(count: number, [numerator, denominator]: readonly [number, number]) {
	const figures = Array.from({ length: count }, (_, index): AuthorityFigure => {
		const [own, all] = index === 0 ? [numerator, denominator] : [60, 100];
		return {
			authority: `authority-${String(index)}`,
			name: index === 0 ? 'Wiltshire' : `Authority ${String(index)}`,
			group: index === 0 ? 'own' : 'other',
			value: { kind: 'number', number: (100 * own) / all },
			numerator: { kind: 'number', number: own },
			denominator: { kind: 'number', number: all },
			source: '',
			publishedOn: null,
			isLocal: true,
			place: null
		};
	});
	const data = indicatorData({
		indicator: indicator({ publishedAtPoint: '31-march' }),
		peers: [
			{ name: 'England', group: 'england', years: [{ year: 2013, value: 60, symbol: null }] }
		],
		authorities: { year: 2013, figures }
	});
	return authorityFunnel(indicatorPage(data, DEFAULT_VIEW, frame()))?.notes.join(' ') ?? '';
}

describe('what a funnel of authorities says', () => {
	test('of the council: how it stands against limits that allow for chance alone', () => {
		expect(notesOf(17, [95, 100])).toContain(
			'Wiltshire is much better than expected for an authority of its size, if all 17 here were alike but for chance.'
		);
		expect(notesOf(17, [60, 100])).toContain(
			'Wiltshire is within the expected range for an authority of its size'
		);
		expect(notesOf(17, [2, 3])).toContain('Wiltshire: too few to tell.');
	});

	test('of so few authorities: not that chance may explain what it has just called better', () => {
		const words = notesOf(17, [95, 100]);
		expect(words).toContain(
			'Authorities may also differ in ways that these limits do not allow for: with fewer than 20 of them it cannot be told how much, so no wider limits are drawn.'
		);
		expect(words).not.toContain('more than chance');
		expect(notesOf(20, [61, 100])).not.toContain('fewer than 20');
	});
});
