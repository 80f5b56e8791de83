import * as v from 'valibot';
import { explanationOf, PROMPTS, type Excerpt, type Passage } from '$lib/meeting/narrative';
import type { Application } from '$lib/server/application';
import type { Fault } from './answer';
import { passagesAbout } from './records';
import { sentPassage } from './shapes';

/** So many passages go with a page: years of meetings. */
const MOST_PASSAGES = 400;

/** The newest passages about an indicator, of every unit and week, oldest first. */
export async function newestPassages(
	{ store }: Application,
	indicator: string
): Promise<readonly Passage[]> {
	return (await passagesAbout(store, { indicator })).slice(-MOST_PASSAGES);
}

const LONGEST_EXCERPT = 160;
const MOST_EXCERPTS = 300;

/** How each explanation of a unit's indicators begins, by week: what a list shows of it. */
export async function excerptsOf(
	{ store }: Application,
	unit: string
): Promise<readonly Excerpt[]> {
	const bySubject = new Map<string, Passage[]>();
	for (const passage of await passagesAbout(store, { unit })) {
		const subject = `${passage.indicator} ${passage.week}`;
		bySubject.set(subject, [...(bySubject.get(subject) ?? []), passage]);
	}
	return [...bySubject.values()].slice(-MOST_EXCERPTS).flatMap((passages) => {
		const [first] = explanationOf(passages);
		return first === undefined ? [] : [excerptOf(first)];
	});
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
