import { numberInWords } from '$lib/domain/format';
import type { Comparison } from '$lib/extracts/restatement';
import type { Ledger, Question, RowInWords } from './ledger';

/** What a person is asked of a comparison: about each figure that would be restated, and what is in force and not in the file. */
export function questionsOf<Item>(
	{ changes, vanished }: Comparison<Item>,
	ledger: Ledger<Item>
): readonly Question[] {
	const restated = changes.flatMap(({ kind, item, before }): readonly Question[] => {
		if (kind !== 'restatement' || before === null) return [];
		const { subject, time, figure } = ledger.inWords(item);
		const message = `${subject}, ${time}: was published as ${ledger.inWords(before).figure} and would become ${figure}`;
		const remedy = 'Publish it with a reason: here, or by a line in publish.csv.';
		return [{ code: 'restatement', message, remedy }];
	});
	const remedy =
		'Give the missing rows, or publish it as it is: what it lacks is kept, unless you withdraw it on its page.';
	const lost = lostInWords(vanished.map((item) => ledger.inWords(item)));
	return [...restated, ...lost.map((message) => ({ code: 'coverage_drop', message, remedy }))];
}

/** What is in force and not in the file, told once for each indicator and unit: how many, from when to when. */
function lostInWords(rows: readonly RowInWords[]): readonly string[] {
	const subjects = new Map<string, RowInWords[]>();
	for (const row of [...rows].sort((a, b) => (a.order < b.order ? -1 : 1))) {
		const known = subjects.get(row.subject);
		if (known === undefined) subjects.set(row.subject, [row]);
		else known.push(row);
	}
	return [...subjects].map(([subject, lost]) => {
		const [first, last] = [lost[0], lost.at(-1)];
		if (lost.length === 1)
			return `${subject}, ${first?.time ?? ''}: ${first?.figure ?? ''} is published and is not in this file`;
		const count = numberInWords(lost.length, 0);
		return `${subject}: ${count} published figures from ${first?.time ?? ''} to ${last?.time ?? ''} are not in this file`;
	});
}
