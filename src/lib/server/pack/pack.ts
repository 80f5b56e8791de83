import { deckAsClosed, isAsMinuted } from '$lib/meeting/as-closed';
import { dayInWords } from '$lib/domain/format';
import { londonTime } from '$lib/domain/period';
import { deckOf, type Deck } from '$lib/meeting/deck';
import type { Exception } from '$lib/meeting/deck-content';
import type { Minutes, RestatedSince } from '$lib/meeting/minutes';
import { meetingNamed } from '$lib/meeting/meeting-day';
import type { DeckData } from '$lib/meeting/meeting-data';
import { slideContents, type SlideContents } from '$lib/server/slides/slide-contents';
import { indicatorPage, type IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { dataOfUnit } from '$lib/view/unit-data';
import { DEFAULT_VIEW } from '$lib/view/view';
import {
	agreedList,
	exceptionList,
	lastActionList,
	openActions,
	restatedList,
	restList,
	type PackList
} from './pack-lists';

/** All that is handed out for a meeting, in words: what its deck shows. Its slides and its pages are made of the same. */
export interface Pack {
	readonly frame: Frame;
	/** "Referral and Assessment weekly, Wiltshire" */
	readonly title: string;
	/** "Meeting of 17 Jul 2013" */
	readonly meeting: string;
	/** "Week of 8 Jul 2013 · extract received 15 Jul 2013 07:42" */
	readonly fresh: string;
	/** How many there are to discuss, how many are explained, and what must be known of the figures. */
	readonly said: readonly string[];
	/** The foot of every slide and page. */
	readonly source: string;
	readonly actions: PackList;
	readonly exceptions: PackList;
	readonly indicators: readonly PackIndicator[];
	/** What the meeting agreed; without rows before it is held. */
	readonly agreed: PackList;
	readonly rest: PackList;
	/** What of the figures presented is another one now; null before the meeting is closed. */
	readonly restated: PackList | null;
}

/** How a meeting was closed. */
export interface Closing {
	/** ISO with Z. */
	readonly at: string;
	readonly by: string;
	readonly minutes: Minutes;
	readonly restated: readonly RestatedSince[];
}

/** An indicator to discuss. */
export interface PackIndicator {
	readonly page: IndicatorPage;
	readonly contents: SlideContents;
	/** Why it is discussed and whose it is, its explanation, its teams, its actions: a paragraph each. */
	readonly told: readonly string[];
}

/**
 * The pack of a meeting; of a closed one as it was presented, from its minutes. Pure: what it holds follows from the
 * meeting's data alone.
 */
export function packOf(data: DeckData, closing: Closing | null = null): Pack {
	const deck = closing === null ? deckOf(data) : deckAsClosed(data, closing.at, closing.minutes);
	return {
		frame: data.frame,
		title: deck.title,
		meeting: meetingNamed(deck.date),
		fresh: deck.fresh,
		said: [deck.summary, deck.explained, ...closedInWords(closing), ...deck.notices],
		source: deck.source,
		actions: lastActionList(deck),
		exceptions: exceptionList(deck),
		indicators: deck.details.flatMap((each) => {
			const found = packIndicator(each, deck, data);
			return found === null ? [] : [closing === null ? found : presented(found, each, closing)];
		}),
		agreed: agreedList(deck),
		rest: restList(deck),
		restated: closing === null ? null : restatedList(closing.restated)
	};
}

/** "Figures as presented: minutes frozen on 17 Jul 2013 10:45 by the chair" */
function closedInWords(closing: Closing | null): readonly string[] {
	if (closing === null) return [];
	const { date, time } = londonTime(closing.at);
	const frozen = `minutes frozen on ${dayInWords(date)} ${time} by ${closing.by}`;
	const { present } = closing.minutes;
	return [
		`Figures as presented: ${frozen}`,
		...(present.length === 0 ? [] : [`Present: ${present.join(', ')}`])
	];
}

/** The figures beside the chart as the minutes have them; where the chart's own are others, that is said. */
function presented(
	{ page, contents, told }: PackIndicator,
	{ indicator, number, status, behind, distance }: Exception,
	{ minutes }: Closing
): PackIndicator {
	const item = minutes.discussed.find((each) => each.indicator === indicator);
	if (item === undefined) return { page, contents, told };
	const { headline } = contents;
	const drawn = {
		number: headline ?? '',
		status: page.figure.status,
		behind: [contents.behind ?? '']
	};
	const isSame = isAsMinuted(drawn, item);
	const note = `The chart shows figures that are not those presented (${number}).`;
	const kept = isSame
		? {}
		: {
				headline: number,
				status,
				behind: behind[0] ?? null,
				distance,
				notes: [note, ...contents.notes]
			};
	const variation = [item.variation, item.outlook].filter((words) => words !== '');
	return { page, told, contents: { ...contents, ...kept, variation } };
}

/** The indicator as its own page shows it in the meeting's week; null where its figures are not in hand. */
function packIndicator(exception: Exception, deck: Deck, data: DeckData): PackIndicator | null {
	const { frame, actions, passages } = data;
	const material = data.materials.find(({ indicator }) => indicator.id === exception.indicator);
	if (material === undefined) return null;
	const view = { ...DEFAULT_VIEW, week: deck.week };
	const page = indicatorPage(dataOfUnit(material, deck.unit), view, frame);
	const contents = slideContents({ page, panel: 'chart', frame }, passages);
	const about = openActions(exception.indicator, actions, deck.date);
	const told = toldOf(exception, about);
	const { title } = exception;
	const spoken = [title, page.summary, ...told, ...contents.notes, ...contents.source];
	return { page, contents: { ...contents, title, spoken }, told };
}

function toldOf(
	{ reason, owner, explanation, teams }: Exception,
	actions: readonly string[]
): readonly string[] {
	const whose = owner === '' ? '' : ` Owner: ${owner}.`;
	const outside = (teams?.outside ?? []).map(({ name, words }) => `${name}: ${words}`);
	return [
		`Why it is here: ${reason}.${whose}`,
		...(explanation.length === 0
			? ['No explanation yet.']
			: explanation.map(({ label, text }) => `${label} ${text.trim()}`)),
		...(teams === null ? [] : [`${teams.title}. ${[...outside, teams.others].join('. ')}`]),
		...(actions.length === 0
			? ['No action about it is open.']
			: actions.map((action) => `Action: ${action}`))
	];
}
