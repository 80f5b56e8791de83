import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ProblemList from '$lib/components/ProblemList.svelte';
import type { Problem } from '$lib/domain/problem';
import { groupedProblems } from '$lib/domain/problem-groups';

function problem(line: number | null, but: Partial<Problem> = {}): Problem {
	return {
		code: 'unknown-team',
		severity: 'error',
		file: 'figures/2013-07-15.csv',
		line,
		column: 'team',
		value: 'nroth',
		message: 'nroth is no team of the catalogue',
		remedy: 'If north is meant, write that.',
		...but
	};
}

async function listed(problems: readonly Problem[]) {
	const screen = await render(ProblemList, { groups: groupedProblems(problems) });
	const items = screen.getByRole('listitem').elements();
	return items.map((item) => item.textContent.replaceAll(/\s+/g, ' ').trim());
}

describe('the problems of a file', () => {
	test('name line, column, value and what to do (U7)', async () => {
		expect(await listed([problem(14)])).toEqual([
			'Must be mended Line 14, team: nroth is no team of the catalogue. If north is meant, write that.'
		]);
	});

	test('are told once for all the lines that have the same one (U7)', async () => {
		const lines = [3, 4, 5, 6, 7, 8, 9, 14];
		const [told, ...others] = await listed(lines.map((line) => problem(line)));
		expect(told).toContain('Lines 3-9, 14, team: nroth');
		expect(others).toEqual([]);
	});

	test('name the spreadsheet’s row where it differs from the line (U7)', async () => {
		expect((await listed([problem(16, { row: 14 })])).join()).toContain(
			'Line 16 (spreadsheet row 14), team'
		);
	});

	test('say of each whether it stops the file, waits for a person or only tells', async () => {
		const query = problem(2, { severity: 'query', message: 'was 7 of 10, would be 8 of 10' });
		const notice = problem(null, { severity: 'notice', column: null, message: 'Blank rows' });
		const said = await listed([notice, query, problem(9)]);
		expect(said.map((each) => each.split(/ (?:Line|The)/)[0])).toEqual([
			'Must be mended',
			'Needs a person',
			'For your notice'
		]);
	});

	test('show what the file held as text, never as markup', async () => {
		const message = '<img src=x onerror="throw 1"> is no team of the catalogue';
		const screen = await render(ProblemList, {
			groups: groupedProblems([problem(2, { message })])
		});
		expect(screen.container.querySelector('img')).toBeNull();
		expect(screen.container.textContent).toContain(message);
	});
});
