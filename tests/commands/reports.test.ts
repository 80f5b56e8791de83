import { describe, expect, it } from 'vitest';
import { journeyCounts, unitCounts } from '../../bin/test/reports.js';

const test = (status: string) => ({ status, fullName: `a test that ${status}` });

describe('the count of a test run', () => {
	it('adds up unit tests, and names those skipped', () => {
		const testResults = [
			{ name: 'one', status: 'failed', assertionResults: ['passed', 'failed'].map(test) },
			{ name: 'two', status: 'passed', assertionResults: ['passed', 'skipped'].map(test) }
		];
		expect(unitCounts({ testResults })).toEqual({
			passed: 2,
			failed: 1,
			notes: ['skipped: a test that skipped']
		});
	});

	it('counts a file that could not be read as a failure', () => {
		const testResults = [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }];
		expect(unitCounts({ testResults })).toMatchObject({
			failed: 1,
			notes: ['could not be run: broken.test.ts']
		});
	});

	it('counts a journey that passed only when tried again as failed', () => {
		const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
		expect(journeyCounts({ stats })).toEqual({ passed: 5, failed: 2, notes: ['2 skipped'] });
	});
});
