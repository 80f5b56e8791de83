import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'plumbline-offer-'));
	mkdirSync(join(folder, 'data'));
	for (const name of readdirSync('data').filter((each) => each.endsWith('.csv')))
		cpSync(join('data', name), join(folder, 'data', name));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as a person would, in a place of its own. */
function run(command: 'check' | 'publish', ...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`bin/${command}.js`, ...args], {
		encoding: 'utf8',
		env: {
			...process.env,
			PLUMBLINE_DATA: join(folder, 'data'),
			PLUMBLINE_STORE: join(folder, 'store')
		}
	});
	return { code: status, said: stdout, error: stderr };
}

function file(name: string, rows: readonly string[]): string {
	writeFileSync(join(folder, name), `${HEAD}${rows.join('\n')}\n`);
	return join(folder, name);
}

const spring = (numerator: number) => [
	`2013-04-15,re-referrals,referral-and-assessment,${String(numerator)},100`,
	'2013-07-15,re-referrals,referral-and-assessment,20,100'
];

describe('npm run check', () => {
	test('says with 0 what can be published, with 1 what is refused and where (U7), and changes nothing', () => {
		const good = file('good.csv', spring(20));
		expect(run('check', '--kind', 'figures', good)).toMatchObject({ code: 0, error: '' });
		expect(readdirSync(folder)).toEqual(['data', 'good.csv']);
		const bad = file('bad.csv', [
			'2014-07-14,contacts,mash,12;5,',
			'2014-07-21,contacts,mash,12;5,'
		]);
		const { code, said } = run('check', '--kind', 'figures', good, bad);
		expect(code).toBe(1);
		expect(said).toContain('bad.csv: 2 rows · 0 ready · 2 errors · 0 queries · 0 blank');
		expect(said).toMatch(/Must be mended – Lines 2-3, numerator: .*12;5/);
	});

	test('leaves a store as it was, to the byte, and compares with it', () => {
		expect(run('publish', '--kind', 'figures', file('week.csv', spring(20))).code).toBe(0);
		const place = join(folder, 'store', 'data.sqlite');
		const before = [readFileSync(place), statSync(place).mtimeMs] as const;
		const changed = run('check', '--kind', 'figures', '--json', file('week.csv', spring(30)));
		expect(changed.code).toBe(2);
		expect(JSON.parse(changed.said)).toMatchObject({
			code: 2,
			files: [{ name: 'week.csv', outcome: 'held', effect: { restated: 1 } }]
		});
		expect([readFileSync(place), statSync(place).mtimeMs]).toEqual(before);
		expect(readdirSync(join(folder, 'store'))).toEqual(['data.sqlite']);
	});

	test('judges by another council’s catalogue where one is named', () => {
		const own = file('own.csv', ['2019-06-24,visits-in-time,north,1,2']);
		expect(run('check', '--kind', 'figures', own).code).toBe(1);
		const council = 'tests/fixtures/new-council';
		expect(run('check', '--kind', 'figures', '--catalogue', council, own).said).not.toContain(
			'There is no catalogue'
		);
	});

	test('reads no more than 50 MB of a file', () => {
		const large = join(folder, 'large.csv');
		writeFileSync(large, Buffer.alloc(53_000_000, '1'));
		const { code, said } = run('check', '--kind', 'figures', large);
		expect(code).toBe(1);
		expect(said).toContain('larger than 50 MB');
	});
});

describe('npm run publish', () => {
	test('publishes, knows what is in force, asks for a reason and takes it (U8, U9, U10)', () => {
		const week = file('week.csv', spring(20));
		const published = run('publish', '--kind', 'figures', '--by', 'Analyst', week);
		expect(published).toMatchObject({ code: 0 });
		expect(published.said).toContain('Published as version 1.');
		expect(run('publish', '--kind', 'figures', week)).toMatchObject({ code: 0 });
		const changed = file('week.csv', spring(30));
		const held = run('publish', '--kind', 'figures', changed);
		expect(held.code).toBe(2);
		expect(held.said).toContain('was published as 20 of 100 and would become 30 of 100');
		expect(held.said).toContain('Write why');
		const told = run('publish', '--kind', 'figures', '--reason', 'Audit', changed);
		expect(told).toMatchObject({ code: 0 });
		expect(told.said).toContain('Published as version 2.');
	}, 30_000);

	test('keeps nothing of a refused file live', () => {
		const bad = file('bad.csv', ['14/07/2014,contacts,mash,12,']);
		const { code, said } = run('publish', '--kind', 'figures', bad);
		expect(code).toBe(1);
		expect(said).toContain('Refused: nothing of it is live.');
	});
});

test.each([
	[[], 'Say what the files hold.'],
	[['--kind', 'feelings', 'x.csv'], 'Say what the files hold.'],
	[['--kind', 'figures'], 'Say which files.'],
	[['--kind', 'figures', '--force', 'x.csv'], '--force']
])('asked wrongly, %j, a command says how it is asked and ends with 64', (args, why) => {
	const { code, error, said } = run('publish', ...args);
	expect([code, said]).toEqual([64, '']);
	expect(error).toContain(why);
	expect(error).toContain('npm run publish -- --kind');
});

test('a file that is not there is told by name', () => {
	const { code, error } = run('check', '--kind', 'targets', '/nowhere/at-all.csv');
	expect(code).toBe(1);
	expect(error).toContain('/nowhere/at-all.csv cannot be read');
});
