import { statusInWords, type Status } from '$lib/domain/target';
import { actionsOf } from './action';
import { deckOf, type Deck } from './deck';
import { BY_CHAIR, type Exception, type IndicatorLine } from './deck-content';
import { USUAL_MINUTES, type Meeting } from './meeting';
import type { DeckData } from './meeting-data';
import type { MinutedItem, Minutes } from './minutes';

/**
 * The deck of a closed meeting as it was presented: what was written, decided and agreed after its closing (ISO with Z) is
 * left out, and each number, status and reason is the minutes' own, whatever the figures have become.
 */
export function deckAsClosed(data: DeckData, closedAt: string, minutes: Minutes): Deck {
	const deck = deckOf(dataAsClosed(data, closedAt, minutes));
	const { discussed, noted } = minutes;
	const told = new Set([...discussed, ...noted].map(({ indicator }) => indicator));
	const lineOf = (item: MinutedItem, reason: string): IndicatorLine => ({
		indicator: item.indicator,
		name: deck.names[item.indicator] ?? item.name,
		number: item.figure,
		status: statusNamed(item.status),
		reason
	});
	return {
		...deck,
		exceptions: discussed.map((item) => lineOf(item, item.reason || BY_CHAIR)),
		details: deck.details.map((detail) => {
			const item = discussed.find(({ indicator }) => indicator === detail.indicator);
			return item === undefined ? detail : asPresented(detail, item);
		}),
		rest: [
			...noted.map((item) => lineOf(item, item.owner)),
			...deck.rest.filter(({ indicator }) => !told.has(indicator))
		]
	};
}

function dataAsClosed(data: DeckData, closedAt: string, minutes: Minutes): DeckData {
	const { meeting, passages, actions } = data;
	const wasThere = ({ at }: { readonly at: string }) => at <= closedAt;
	const given = new Map(meeting.agenda?.map((item) => [item.indicator, item.minutes]));
	const agenda = minutes.discussed.map(({ indicator }) => ({
		indicator,
		minutes: given.get(indicator) ?? USUAL_MINUTES
	}));
	const titles = minutes.discussed.map(
		({ indicator, title }) => [indicator, { title, by: '' }] as const
	);
	return {
		...data,
		meeting: {
			...meeting,
			agenda,
			titles: Object.fromEntries<Meeting['titles'][string]>(titles),
			decisions: meeting.decisions.filter(wasThere)
		},
		passages: passages.filter(wasThere),
		actions: actionsOf(actions.flatMap(({ history }) => history).filter(wasThere))
	};
}

/** Whether what is worked out from the figures in hand is what the minutes say was presented. */
export function isAsMinuted(
	{ number, status, behind }: Pick<Exception, 'number' | 'status' | 'behind'>,
	item: MinutedItem
): boolean {
	const isSameOf = numbersIn(behind.join(' ')).startsWith(numbersIn(item.behind));
	return number === item.figure && statusInWords(status) === item.status && isSameOf;
}

/** What is counted may be named between the numbers: they alone are compared. */
function numbersIn(words: string): string {
	return (words.match(/\d[\d,.]*/g) ?? []).join(' ');
}

/** The distance to the target follows from the figure, and is not said of another one. */
function asPresented(detail: Exception, item: MinutedItem): Exception {
	const isSame = isAsMinuted(detail, item);
	return {
		...detail,
		title: item.title,
		number: item.figure,
		status: statusNamed(item.status),
		behind: isSame ? detail.behind : [item.behind].filter((words) => words !== ''),
		distance: isSame ? detail.distance : null,
		outlook: item.outlook === '' ? null : item.outlook,
		reason: item.reason || BY_CHAIR,
		owner: item.owner,
		explanation: item.explanation.map(({ prompt, text }) => ({ label: prompt, text }))
	};
}

const STATUSES: readonly Status[] = ['met', 'close', 'missed', 'too-few', 'no-target', 'no-value'];

/** Minutes keep a status in its words; one that no status has any more is none. */
function statusNamed(words: string): Status {
	return STATUSES.find((status) => statusInWords(status) === words) ?? 'no-value';
}
