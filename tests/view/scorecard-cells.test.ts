import { expect, test } from 'vitest';
import type { Point } from '$lib/domain/points';
import { cellOf } from '$lib/view/scorecard-cells';
import { indicator } from '../domain/made-up';

const POINT: Point = {
	...{ start: '2013-07-08', end: '2013-07-15', numerator: 39, denominator: 93 },
	...{ value: (39 / 93) * 100, state: 'ok', isUnderWay: false, isProvisional: false },
	...{ missing: 0, incomplete: [], revisions: [] }
};

test('a cell has what was counted, for a file; of no cases too, and of no figure nothing', () => {
	expect(cellOf(POINT, indicator(), null)).toMatchObject({ numerator: 39, denominator: 93 });
	const none = { ...POINT, numerator: 0, denominator: 0, value: null, state: 'no-rate' } as const;
	expect(cellOf(none, indicator(), null)).toMatchObject({
		...{ text: 'No cases', value: null, numerator: 0, denominator: 0 }
	});
	const missing = { ...POINT, numerator: null, value: null, state: 'missing' } as const;
	expect(cellOf(missing, indicator(), null)).toMatchObject({ text: '–', denominator: null });
});
