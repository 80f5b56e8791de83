import { numberInWords } from '$lib/domain/format';
import {
	groupedProblems,
	placesOf,
	severityInWords,
	type ProblemGroup
} from '$lib/domain/problem-groups';
import type { Offered } from './command-door';

/** What became of a file, for a terminal: its account, every problem with its place and what to do, what it does to the figures. */
export function offerInWords(offered: Offered): string {
	const { name, counts, problems, effect, message } = offered;
	const of = (severity: string) => problems.filter((each) => each.severity === severity).length;
	const account = [
		many(counts.rows, 'row'),
		`${numberInWords(counts.ready, 0)} ready`,
		many(of('error'), 'error'),
		many(of('query'), 'query', 'queries'),
		`${numberInWords(counts.blank, 0)} blank`
	];
	const changes = [
		[effect.added, 'new'],
		[effect.late, 'recorded late: still settling'],
		[effect.restated, 'restated: settled figures that change'],
		[effect.kept, 'published and not in the file: kept']
	] as const;
	const told = changes.flatMap(([count, what]) =>
		count === 0 ? [] : [`  ${numberInWords(count, 0)} ${what}`]
	);
	return [
		`${name}: ${account.join(' · ')}`,
		...groupedProblems(problems).map((group) => `  ${problemInWords(group)}`),
		...told,
		...(message === '' ? [] : [`  ${message}`]),
		`  ${outcomeInWords(offered)}`,
		''
	].join('\n');
}

function problemInWords(group: ProblemGroup): string {
	const { first } = group;
	return `${severityInWords(first.severity)} – ${placesOf(group)}: ${first.message}. ${first.remedy}`;
}

function outcomeInWords({ outcome, version }: Offered): string {
	switch (outcome) {
		case 'publishable':
			return 'It can be published as it is.';
		case 'published':
			return `Published as version ${String(version ?? '')}.`;
		case 'live':
			return 'In force already: nothing was changed.';
		case 'held':
			return 'Held for a person: publish it with --reason "…", or on Extracts. Nothing of it is live.';
		case 'refused':
			return 'Refused: nothing of it is live.';
	}
}

function many(count: number, one: string, more = `${one}s`): string {
	return `${numberInWords(count, 0)} ${count === 1 ? one : more}`;
}
