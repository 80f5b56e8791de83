import { describe, expect, test } from 'vitest';
import { headlineOf } from '$lib/view/headline';
import { point } from '../domain/made-up';
import { read, repeated } from '../statistics/made-up';
import { finding, signal, type Facts } from './made-up-finding';

const FELL = signal('outside', 'low', 'high-is-good');
const ROSE = signal('outside', 'high', 'high-is-good');

describe('a headline says the finding by rule (U26)', () => {
	test.for<[Facts, string]>([
		[
			{ name: 'Initial assessments in 10 days', variation: FELL, status: 'missed' },
			'Initial assessments in 10 days fell below the usual range: worse, and off target'
		],
		[
			{ variation: FELL, status: 'met' },
			'Visits in time fell below the usual range: worse, but still on target'
		],
		[
			{ variation: FELL, status: 'met', before: 'missed' },
			'Visits in time fell below the usual range: worse, but on target'
		],
		[
			{ variation: FELL, status: 'close' },
			'Visits in time fell below the usual range: worse, and only close to target'
		],
		[{ variation: FELL }, 'Visits in time fell below the usual range: a change for the worse'],
		[
			{ variation: ROSE, status: 'missed' },
			'Visits in time rose above the usual range: better, but still off target'
		],
		[
			{ variation: ROSE, status: 'met', before: 'missed' },
			'Visits in time rose above the usual range: better, and on target'
		],
		[
			{
				name: 'Re-referrals',
				polarity: 'low-is-good',
				variation: signal('shift', 'high', 'low-is-good', 10),
				status: 'missed'
			},
			'Re-referrals stayed above the usual level for 10 weeks: worse, and off target'
		],
		[
			{
				name: 'Average caseload',
				polarity: 'low-is-good',
				variation: signal('trend', 'low', 'low-is-good', 7),
				noun: 'month',
				status: 'met'
			},
			'Average caseload fell steadily over 7 months: better, and on target'
		],
		[
			{
				polarity: 'low-is-good',
				noun: 'four-week period',
				variation: signal('shift', 'low', 'low-is-good', 7),
				status: 'missed'
			},
			'Visits in time stayed below the usual level: better, but still off target'
		],
		[
			{ variation: signal('two-of-three', 'low', 'high-is-good', 2), status: 'missed' },
			'Visits in time ran near the bottom of the usual range: worse, and off target'
		],
		[
			{ name: 'Contacts', polarity: 'neutral', variation: signal('outside', 'high', 'neutral') },
			'Contacts rose above the usual range'
		],
		[{ name: 'Contacts', polarity: 'neutral' }, 'Contacts: no real change'],
		[{ name: 'Re-referrals', status: 'missed' }, 'Re-referrals: no real change, still off target'],
		[{ status: 'missed', before: 'met' }, 'Visits in time: no real change, but now off target'],
		[
			{ status: 'missed', but: { certainty: 'too-close-to-call' } },
			'Visits in time: no real change, still off target, though too close to call'
		],
		[{ status: 'missed', before: 'no-value' }, 'Visits in time: no real change, off target'],
		[{ status: 'met', before: 'close' }, 'Visits in time: no real change, now on target'],
		[{ status: 'no-target' }, 'Visits in time: no real change, no target set'],
		[{ status: 'too-few' }, 'Visits in time: no real change, too few to judge'],
		[
			{ variation: { kind: 'too-few', needs: 5 }, status: 'missed' },
			'Visits in time: still off target, too few weeks to tell more'
		],
		[
			{ variation: { kind: 'no-limits' }, noun: 'month', polarity: 'neutral' },
			'Visits in time: too few months to tell'
		],
		[
			{ variation: { kind: 'too-few', needs: 5 }, noun: 'four-week period', status: 'too-few' },
			'Visits in time: too few to judge, too few weeks to tell'
		],
		[
			{ but: { figure: { ...finding({}).figure, current: null } } },
			'Visits in time: no figure yet'
		],
		[
			{ but: { figure: { ...finding({}).figure, current: point(null, null) } } },
			'Visits in time: no figure for the newest week'
		],
		[
			{
				but: { isNewest: false, figure: { ...finding({}).figure, current: point(null, null) } }
			},
			'Visits in time: no figure for this week'
		],
		[
			{ but: { grain: 'month', figure: { ...finding({}).figure, current: point(null, null) } } },
			'Visits in time: no figure for the newest month'
		],
		[
			{ but: { figure: { ...finding({}).figure, current: point(0, 0) } } },
			'Visits in time: no cases to count'
		],
		[
			{
				but: {
					figure: { ...finding({}).figure, current: point(null, null, { state: 'short' }) }
				}
			},
			'Visits in time: not enough weeks for a figure yet'
		],
		[
			{ but: { notReportedBy: 'Safeguarding North' } },
			'Visits in time: not reported by Safeguarding North'
		],
		[
			{ variation: ROSE, status: 'met', but: { clock: 'no-late-result-yet' } },
			'Visits in time: too early to judge, no late result possible yet'
		],
		[
			{ variation: FELL, status: 'missed', but: { clock: 'only-late-results' } },
			'Visits in time: running off, only late results left'
		],
		[
			{ status: 'met', but: { isRestated: true } },
			'Visits in time: no real change, still on target; figures restated'
		],
		[
			{
				name: 'Initial assessments in 10 days',
				variation: FELL,
				status: 'missed',
				but: { isRestated: true }
			},
			'Initial assessments in 10 days ran unusually low: worse, and off target; figures restated'
		]
	])('%j: %s', ([facts, title]) => {
		expect(headlineOf(finding(facts))).toBe(title);
	});

	test('a figure that was beyond the same limit before stayed there', () => {
		const fallen = read([...repeated([40, 44], 26), 10, 10]);
		const title = headlineOf({ ...finding({ status: 'missed' }), reading: fallen });
		expect(title).toBe('Visits in time stayed below the usual range: worse, and off target');
		const once = read([...repeated([40, 44], 26), 10]);
		expect(headlineOf({ ...finding({}), reading: once })).toContain('fell below the usual range');
	});
});
