import * as v from 'valibot';
import { writeCsv } from '$lib/extracts/write-csv';
import { heldByWeek, newestAnswers, type Held } from '$lib/meeting/held';
import { explanationOf, PROMPTS, type Excerpt, type Passage } from '$lib/meeting/narrative';
import type { Application } from '$lib/server/application';
import type { Fault } from './answer';
import { passagesAbout } from './records';
import { sentPassage } from './shapes';

/** So many answers go with a page, of the newest weeks. */
const MOST_PASSAGES = 400;

/** The answers about an indicator, of every unit and of the newest weeks; from which week on that is all of them. */
export async function newestPassages(
	{ store }: Application,
	indicator: string
): Promise<Held<Passage>> {
	return heldByWeek(newestAnswers(await passagesAbout(store, { indicator })), MOST_PASSAGES);
}

const LONGEST_EXCERPT = 160;
const MOST_EXCERPTS = 300;

/** How each explanation of a unit's indicators begins, by week: what a list shows of it, of the newest weeks. */
export async function excerptsOf({ store }: Application, unit: string): Promise<Held<Excerpt>> {
	const bySubject = new Map<string, Passage[]>();
	for (const passage of await passagesAbout(store, { unit })) {
		const subject = `${passage.indicator} ${passage.week}`;
		bySubject.set(subject, [...(bySubject.get(subject) ?? []), passage]);
	}
	const excerpts = [...bySubject.values()].flatMap((passages) => {
		const [first] = explanationOf(passages);
		return first === undefined ? [] : [excerptOf(first)];
	});
	return heldByWeek(excerpts, MOST_EXCERPTS);
}

/** Every answer about an indicator, of every unit and week, as CSV: newest week first. */
export async function explanationsCsv({ store }: Application, indicator: string): Promise<string> {
	const all = newestAnswers(await passagesAbout(store, { indicator }));
	const rows = all
		.filter(({ text }) => text.trim() !== '')
		.map(({ week, unit, prompt, text, by, at }) => [week, indicator, unit, prompt, text, by, at])
		.sort(([a = ''], [b = '']) => b.localeCompare(a));
	return writeCsv(['week', 'indicator', 'team', 'question', 'answer', 'by', 'at'], rows);
}

function excerptOf({ indicator, week, text, by }: Passage): Excerpt {
	const isLong = text.length > LONGEST_EXCERPT;
	return { indicator, week, by, text: isLong ? `${text.slice(0, LONGEST_EXCERPT)} …` : text };
}

type SentPassage = v.InferOutput<typeof sentPassage>;

/** The form of an explanation: one passage for each question whose answer was changed. */
export function passagesForm(
	form: FormData,
	indicator: string
): { readonly passages: readonly SentPassage[]; readonly faults: readonly Fault[] } {
	const textIn = (name: string) => {
		const cell = form.get(name);
		return typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : '';
	};
	const common = { indicator, unit: textIn('unit'), week: textIn('week'), by: textIn('by') };
	const read = PROMPTS.map(({ id: prompt }) => {
		const [text, before] = [textIn(prompt), textIn(`before-${prompt}`)];
		// Sent twice, the second changes nothing: what stands there is the same text already.
		const id = crypto.randomUUID();
		return v.safeParse(sentPassage, { ...common, id, prompt, text, before });
	});
	const faults = read.flatMap(({ issues }) =>
		(issues ?? []).map((issue): Fault => ({
			field: v.getDotPath(issue) ?? '',
			message: issue.message
		}))
	);
	const passages = read.flatMap(({ success, output }) => (success ? [output] : []));
	return faults.length > 0
		? { passages: [], faults }
		: { passages: passages.filter(({ text, before }) => text !== before), faults };
}
