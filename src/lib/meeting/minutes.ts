import { behindInWords } from '$lib/domain/format';
import { statusInWords } from '$lib/domain/target';
import { rowHeadline, type IndicatorRow } from '$lib/view/indicator-row';
import { reasonsInWords } from '$lib/view/agenda';
import { figureInWords, pointInWords } from '$lib/view/words';
import type { Action } from './action';
import type { MeetingAgenda } from './agenda-items';
import type { Meeting } from './meeting';
import { explanationOf, PROMPTS, type Passage } from './narrative';

/** An indicator as it was presented: words and numbers, which no later restatement can reach. */
export interface MinutedItem {
	readonly indicator: string;
	readonly name: string;
	readonly title: string;
	readonly period: string;
	readonly figure: string;
	readonly behind: string;
	readonly status: string;
	readonly variation: string;
	readonly outlook: string;
	readonly reason: string;
	readonly owner: string;
	readonly explanation: readonly {
		readonly prompt: string;
		readonly text: string;
		readonly by: string;
	}[];
}

/** What was presented, decided and agreed at a meeting, as it stood when it was closed. */
export interface Minutes {
	readonly council: string;
	readonly set: string;
	readonly unit: string;
	readonly week: string;
	/** What the figures were as known on, in words. */
	readonly known: string;
	readonly present: readonly string[];
	readonly discussed: readonly MinutedItem[];
	readonly noted: readonly MinutedItem[];
	readonly decisions: readonly {
		readonly text: string;
		readonly by: string;
		readonly indicator: string | null;
	}[];
	readonly actions: readonly {
		readonly what: string;
		readonly who: string;
		readonly due: string;
	}[];
}

export interface ToMinute {
	readonly frame: { readonly council: string; readonly basisNote: string | null };
	readonly set: string;
	readonly unit: string;
	readonly meeting: Meeting;
	readonly agenda: MeetingAgenda;
	readonly passages: readonly Passage[];
	/** Those agreed at this meeting. */
	readonly actions: readonly Action[];
}

/** Freezes what is shown. */
export function minutesOf(of: ToMinute): Minutes {
	const { frame, meeting, agenda, passages, actions } = of;
	const item = (row: IndicatorRow) => itemOf(row, meeting, passages);
	return {
		council: frame.council,
		set: of.set,
		unit: of.unit,
		week: meeting.week,
		known: frame.basisNote ?? '',
		present: meeting.present,
		discussed: agenda.items.map(({ row }) => item(row)),
		noted: agenda.noted.map(item),
		decisions: meeting.decisions.map(({ text, by, indicator }) => ({ text, by, indicator })),
		actions: actions.map(({ what, who, due }) => ({ what, who, due }))
	};
}

function itemOf(row: IndicatorRow, { titles }: Meeting, passages: readonly Passage[]): MinutedItem {
	const { indicator, figure, reading, grain } = row;
	const { current } = figure;
	const target = indicator.polarity === 'neutral' ? null : figure.target;
	const own = passages.filter((passage) => passage.indicator === indicator.id);
	return {
		indicator: indicator.id,
		name: indicator.name,
		title: titles[indicator.id]?.title ?? rowHeadline(row),
		period: current === null ? '' : pointInWords(current, grain, indicator),
		figure: current === null ? 'No figure' : figureInWords(current, indicator, target),
		behind: current === null ? '' : (behindInWords(current, indicator) ?? ''),
		status: statusInWords(figure.status),
		variation: reading.latest.words,
		outlook: reading.assurance.kind === 'none' ? '' : reading.assurance.words,
		reason: reasonsInWords(row),
		owner: indicator.owner,
		explanation: explanationOf(own).map(({ prompt, text, by }) => ({
			prompt: PROMPTS.find(({ id }) => id === prompt)?.label ?? '',
			text,
			by
		}))
	};
}

/** A figure that was presented and is another one now. */
export interface RestatedSince {
	readonly name: string;
	readonly was: string;
	readonly is: string;
}

/** What the same rows say now otherwise than when they were presented: listed beneath the minutes, which stay as they are. */
export function restatedSince(
	minutes: Minutes,
	now: readonly IndicatorRow[]
): readonly RestatedSince[] {
	return [...minutes.discussed, ...minutes.noted].flatMap((item) => {
		const row = now.find(({ indicator }) => indicator.id === item.indicator);
		const current = row?.figure.current ?? null;
		if (row === undefined || current === null) return [];
		const target = row.indicator.polarity === 'neutral' ? null : row.figure.target;
		const figure = figureInWords(current, row.indicator, target);
		const behind = behindInWords(current, row.indicator) ?? '';
		if (figure === item.figure && behind === item.behind) return [];
		const words = (value: string, of: string) => (of === '' ? value : `${value} (${of})`);
		return [{ name: item.name, was: words(item.figure, item.behind), is: words(figure, behind) }];
	});
}
