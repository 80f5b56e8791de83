import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusFile, expectations, hasCorpus, type Expectation } from '../extracts/corpus';
import { report } from './amounts';
import { press, upload } from './browser-hand';
import { writeCorpusCouncil } from './corpus-council';
import { throughBrowser, throughCommand, throughFolder, type Case, type Outcome } from './doors';
import { serve, type Served } from './served';

const KINDS = ['figures', 'targets', 'comparators'];

interface Tried extends Case {
	readonly expectation: Expectation;
}

const cases: readonly Tried[] = expectations().flatMap((expectation) =>
	KINDS.filter((kind) => expectation.extract === kind || expectation.extract === 'any').map(
		(kind) => ({ kind, file: expectation.file, expectation })
	)
);

/** Rows in force: the manifest's number, or that of the alternative where a file that it refuses was accepted. */
function liveOf({ expected, rows_live: live, alternative }: Expectation): number {
	const [, rows] = /rows (\d+)/.exec(alternative) ?? [];
	return Number(expected === 'reject' ? rows : live);
}

describe.skipIf(!hasCorpus)('the corpus at three doors', () => {
	let place: string;
	let sites: readonly Served[];
	const doors = new Map<string, ReadonlyMap<Case, Outcome>>();

	beforeAll(async () => {
		place = mkdtempSync(join(tmpdir(), 'plumbline-doors-'));
		const at = (name: string) => join(place, name);
		for (const name of ['browser', 'folder', 'command']) writeCorpusCouncil(at(name));
		const browser = await serve(at('browser'), at('stores'));
		const folder = await serve(at('folder'), at('stores'));
		sites = [browser, folder];
		// Before the first extract there is nothing to go back to: this one comes first, and names what no other file does.
		const first = 'authority,year,indicator,value\nNowhere,1999,vacancy_fte,1\n';
		const sent = await upload(
			browser.address,
			'comparators',
			'first.csv',
			new TextEncoder().encode(first)
		);
		await press(browser.address, sent.extract ?? '', 'publish');
		doors.set('browser', await throughBrowser(cases, browser, at('stores/browser.sqlite')));
		doors.set('folder', await throughFolder(cases, at('folder'), at('stores/folder.sqlite')));
		doors.set('command', throughCommand(cases, at('command'), at('offered')));
	}, 600_000);
	afterAll(async () => {
		for (const site of sites) await site.stop();
		rmSync(place, { recursive: true, force: true });
	});

	test('is offered whole at each', () => {
		for (const outcomes of doors.values()) expect(outcomes.size).toBe(cases.length);
		report(`R1 corpus: ${String(cases.length)} files × ${String(doors.size)} doors`);
		expect(expectations()).toHaveLength(144);
	});

	test.each(cases.map((each) => [`${each.kind}/${each.file}`, each] as const))(
		'%s has the same outcome, codes, places and counts at each, and the agreed one',
		(_, each) => {
			const [browser, folder, command] = ['browser', 'folder', 'command'].map((name) =>
				doors.get(name)?.get(each)
			);
			const { expected, alternative, code, line, sha256 } = each.expectation;
			const isRefused = command?.isRefused;
			const allowed = [
				expected,
				...alternative.split(';').map((words) => words.trim().split(' ')[0])
			];
			expect(allowed.some((outcome) => (outcome === 'reject') === isRefused)).toBe(true);
			for (const outcome of [browser, folder]) {
				expect(outcome?.isRefused).toBe(isRefused);
				expect(outcome?.counts).toBe(command?.counts);
				expect(outcome?.told).toEqual(command?.told);
				expect([sha256, null]).toContain(outcome?.sha256);
			}
			const live = isRefused === true ? 0 : liveOf(each.expectation);
			expect(browser).toMatchObject({ live });
			if (isRefused === true && alternative === '')
				expect(command.told).toContainEqual(
					expect.stringMatching(new RegExp(`^${line === '' ? '\\d*' : line}:.*:${code}$`))
				);
		}
	);

	test('left no trace of an error in any server', () => {
		expect(sites.map((site) => site.said())).toEqual(['', '']);
	});

	test('a file of 0 bytes is answered in words', async () => {
		const [site] = sites;
		const { status, body } = await upload(
			site?.address ?? '',
			'figures',
			'none.csv',
			corpusFile('f17-empty.csv')
		);
		expect([status, body.includes('not empty')]).toEqual([400, true]);
	});
});
