import { describe, expect, test } from 'vitest';
import { isAway, storeTrouble, WENT_AWAY } from '$lib/server/store/trouble';
import { begunWhenThere } from '$lib/server/store/waiting';

const failure = (message: string, code?: string) =>
	Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a database that is away', () => {
	test.each([
		failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
		failure('', 'ECONNREFUSED'),
		failure('connect ENOENT /run/.s.PGSQL.5432', 'ENOENT'),
		failure('terminating connection due to administrator command', '57P01'),
		failure('the database system is starting up', '57P03'),
		failure('Query read timeout'),
		failure('timeout exceeded when trying to connect'),
		failure('Connection terminated unexpectedly')
	])('is known by $message $code', (error) => {
		expect(isAway(error)).toBe(true);
		expect(storeTrouble(error)).toContain('the database does not answer');
	});

	test('is not what a bug or a taken key looks like', () => {
		for (const error of [
			failure('connecting lines is undefined'),
			failure('duplicate key', '23505'),
			failure('relation "x" does not exist', '42P01')
		])
			expect([isAway(error), storeTrouble(error)]).toEqual([false, null]);
	});

	test('that goes amid a commit is not told as one that changed nothing', () => {
		expect(storeTrouble(failure(WENT_AWAY))).toBe(WENT_AWAY);
		expect(WENT_AWAY).not.toContain('Nothing was changed');
	});

	test('is waited for, and that is told once', async () => {
		const told: string[] = [];
		let tries = 0;
		const begun = await begunWhenThere(
			() => {
				tries += 1;
				return tries < 3 ? Promise.reject(failure('', 'ECONNREFUSED')) : Promise.resolve('there');
			},
			(waiting) => told.push(waiting)
		);
		expect([begun, tries, told.length]).toEqual(['there', 3, 1]);
		expect(told[0]).toContain('waits for its database, which does not answer (ECONNREFUSED)');
	});

	test('that refuses the password is not waited for; a bug keeps its trace', async () => {
		const refused = failure('password authentication failed for user "x"', '28P01');
		await expect(
			begunWhenThere(
				() => Promise.reject(refused),
				() => undefined
			)
		).rejects.toThrow(/^The database refuses Plumbline: password authentication failed/);
		const bug = failure('undefined is not a function');
		await expect(
			begunWhenThere(
				() => Promise.reject(bug),
				() => undefined
			)
		).rejects.toBe(bug);
	});
});
