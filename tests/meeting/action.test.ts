import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	actionsOf,
	inOrder,
	isOverdue,
	isToCheck,
	stateInWords,
	type ActionChange,
	type ActionRecord,
	type Agreed
} from '$lib/meeting/action';
import { actionsInWords, actionsShown } from '$lib/meeting/action-list';

const AGREED: Agreed = {
	what: 'Call in the backlog',
	who: 'Head of Referral',
	due: '2013-07-24',
	indicator: 'initial-assessments-in-time',
	unit: null,
	week: '2013-07-08',
	meeting: '2013-07-17',
	expected: 'Ten more in time each week',
	checkOn: '2013-08-28'
};

let count = 0;
function record(action: string, at: string, change: ActionChange): ActionRecord {
	count += 1;
	return {
		id: `r${String(count).padStart(4, '0')}`,
		action,
		at: `${at}T10:00:00Z`,
		by: 'A. Reader',
		...change
	};
}

const agreed = (action: string, but: Partial<Agreed> = {}, at = '2013-07-17') =>
	record(action, at, { kind: 'agreed', agreed: { ...AGREED, ...but } });

describe('an action (U19)', () => {
	test('is open from when it is agreed, overdue only after its day', () => {
		const [action] = actionsOf([agreed('a')]);
		expect(action).toMatchObject({
			id: 'a',
			state: 'open',
			agreedBy: 'A. Reader',
			who: AGREED.who
		});
		if (action === undefined) return;
		expect(isOverdue(action, '2013-07-24')).toBe(false);
		expect(isOverdue(action, '2013-07-25')).toBe(true);
		expect(stateInWords(action, '2013-07-25')).toBe('Overdue');
	});

	test('is what its records come to, whatever order they arrive in', () => {
		const records = [
			agreed('a'),
			record('a', '2013-07-24', { kind: 'due', due: '2013-07-31', reason: 'Staff away' }),
			record('a', '2013-07-31', { kind: 'done', reason: '' }),
			record('a', '2013-08-07', { kind: 'reopened', reason: 'Not quite' })
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(records, { minLength: 4, maxLength: 4 }), (shuffled) => {
				const [action] = actionsOf(shuffled);
				expect(action).toMatchObject({
					state: 'open',
					due: '2013-07-31',
					reason: 'Not quite',
					closedAt: null
				});
				expect(action?.history).toHaveLength(4);
			})
		);
	});

	test('comes back on its check day until somebody says that it goes on', () => {
		const [open] = actionsOf([agreed('a')]);
		const [went] = actionsOf([
			agreed('a'),
			record('a', '2013-08-28', { kind: 'continued', reason: 'Too early' })
		]);
		if (open === undefined || went === undefined) throw new Error('there are two');
		expect(isToCheck(open, '2013-08-27')).toBe(false);
		expect(isToCheck(open, '2013-08-28')).toBe(true);
		expect(isToCheck(went, '2013-08-28')).toBe(false);
	});

	test('of which only a change is known is none', () => {
		expect(actionsOf([record('ghost', '2013-07-17', { kind: 'done', reason: '' })])).toEqual([]);
	});
});

test('what is due first stands first, and what is closed last', () => {
	const actions = actionsOf([
		agreed('late', { due: '2013-07-01' }),
		agreed('closed', { due: '2013-06-01' }),
		agreed('next', { due: '2013-07-20' }),
		record('closed', '2013-07-18', { kind: 'dropped', reason: 'No longer needed' })
	]);
	expect(inOrder(actions).map(({ id }) => id)).toEqual(['late', 'next', 'closed']);
	expect(actionsInWords(actions, '2013-07-17')).toBe('2 actions are open, 1 overdue');
	expect(actionsInWords([], '2013-07-17')).toBe('No actions yet');
	const shown = (state: 'overdue' | 'dropped') =>
		actionsShown(actions, { who: '', indicator: '', state }, '2013-07-17').map(({ id }) => id);
	expect([shown('overdue'), shown('dropped')]).toEqual([['late'], ['closed']]);
});
