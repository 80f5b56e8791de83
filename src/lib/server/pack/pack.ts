import { deckOf, type Deck } from '$lib/meeting/deck';
import type { Exception } from '$lib/meeting/deck-content';
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
}

/** An indicator to discuss. */
export interface PackIndicator {
	readonly page: IndicatorPage;
	readonly contents: SlideContents;
	/** Why it is discussed and whose it is, its explanation, its teams, its actions: a paragraph each. */
	readonly told: readonly string[];
}

/** The pack of a meeting. Pure: what it holds follows from the meeting's data alone. */
export function packOf(data: DeckData): Pack {
	const deck = deckOf(data);
	return {
		frame: data.frame,
		title: deck.title,
		meeting: meetingNamed(deck.date),
		fresh: deck.fresh,
		said: [deck.summary, deck.explained, ...deck.notices],
		source: deck.source,
		actions: lastActionList(deck),
		exceptions: exceptionList(deck),
		indicators: deck.details.flatMap((each) => packIndicator(each, deck, data) ?? []),
		agreed: agreedList(deck),
		rest: restList(deck)
	};
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
