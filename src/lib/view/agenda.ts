import { expectedChanceSignals } from '$lib/statistics/chance-signals';
import { besideNeighboursInWords, isWorse } from './beside-neighbours';
import { groundInWords } from './grounds';
import type { IndicatorRow } from './indicator-row';
import { lowerFirst } from './words';

/** The rows to discuss, the ones noted, and the rest. */
export interface Agenda {
	readonly toDiscuss: readonly IndicatorRow[];
	readonly noted: readonly IndicatorRow[];
	readonly rest: readonly IndicatorRow[];
}

/**
 * What the meeting is to look at: every row that has a ground, by weight, of equal weight in the order given. At most so
 * many are discussed, further ones noted.
 */
export function agendaOf(rows: readonly IndicatorRow[], discussAtMost: number): Agenda {
	const candidates = rows.filter((row) => row.grounds.length > 0);
	const ordered = [...candidates].sort(byWeight);
	return {
		toDiscuss: ordered.slice(0, discussAtMost),
		noted: ordered.slice(discussAtMost),
		rest: rows.filter((row) => row.grounds.length === 0)
	};
}

/** What weighs, the heaviest first: a row that has what another lacks comes before it. */
const KEYS: readonly ((row: IndicatorRow) => boolean)[] = [
	({ grounds }) => grounds.includes('overdue-action'),
	({ grounds }) => grounds.includes('missed') && grounds.includes('concern'),
	({ grounds }) => grounds.includes('concern'),
	({ grounds }) => grounds.includes('missed'),
	({ grounds }) => grounds.includes('flipped'),
	({ grounds }) => grounds.includes('restated'),
	({ facts }) => facts.status === 'missed' && !facts.isAllLate,
	({ besideNeighbours }) => besideNeighbours !== null && isWorse(besideNeighbours)
];

function byWeight(a: IndicatorRow, b: IndicatorRow): number {
	const key = KEYS.find((has) => has(a) !== has(b));
	if (key === undefined) return 0;
	return key(a) ? -1 : 1;
}

/** "7 of 10 indicators need discussion", "None of the 2 indicators with a figure needs discussion; 7 have none". */
export function agendaInWords(count: number, of: number, without = 0): string {
	const many = of === 1 ? 'indicator' : 'indicators';
	const which =
		without === 0 ? `of ${String(of)} ${many}` : `of the ${String(of)} ${many} with a figure`;
	const rest = without === 0 ? '' : `; ${String(without)} ${without === 1 ? 'has' : 'have'} none`;
	const need = count > 1 ? 'need' : 'needs';
	return `${count === 0 ? 'None' : String(count)} ${which} ${need} discussion${rest}`;
}

/** Why a row is on the agenda: "Certainly off target; real change for the worse; worse than the neighbours’ mean …". */
export function reasonsInWords(row: IndicatorRow): string {
	const { grounds, facts, besideNeighbours, indicator } = row;
	const reasons = grounds.map((ground) => groundInWords(ground, facts));
	const beside =
		besideNeighbours !== null && isWorse(besideNeighbours)
			? [besideNeighboursInWords(besideNeighbours, indicator)]
			: [];
	return [...reasons, ...beside]
		.map((reason, i) => (i === 0 ? reason : lowerFirst(reason)))
		.join('; ');
}

/**
 * How many real changes there are, beside how many chance alone would bring: "3 of 10 indicators show a real change. Chance
 * alone would bring one about every 5 weeks." Null of a single one.
 */
export function chanceInWords(rows: readonly IndicatorRow[]): string | null {
	if (rows.length < 2) return null;
	const changed = rows.filter(({ reading: { latest } }) => isRealChange(latest.variation.kind));
	const show = changed.length === 1 ? 'shows' : 'show';
	const count = changed.length === 0 ? 'None' : String(changed.length);
	return `${count} of ${String(rows.length)} indicators ${show} a real change; chance alone would bring ${byChance(rows.length)}.`;
}

function isRealChange(kind: IndicatorRow['reading']['latest']['variation']['kind']): boolean {
	return kind === 'improvement' || kind === 'concern' || kind === 'neutral';
}

/** Fewer than one a week is easier told by how long it takes for one to come. */
function byChance(indicators: number): string {
	const expected = expectedChanceSignals(indicators);
	if (expected >= 1)
		return `about ${expected.toFixed(expected < 10 ? 1 : 0).replace('.0', '')} each week`;
	return `one in about ${String(Math.round(1 / expected))} weeks`;
}
