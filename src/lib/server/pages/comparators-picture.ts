import type { Caption } from '$lib/charts/captioned';
import type { Figure, Size } from '$lib/charts/figure';
import { pictureFigure, type Subject } from '$lib/charts/picture';
import { polarityInWords, type Indicator } from '$lib/domain/indicator';
import type { ComparatorBars } from '$lib/domain/comparison';
import { authorityFunnel } from '$lib/view/authority-funnel';
import { bandNotes } from '$lib/view/band-notes';
import type { Drawing } from '$lib/view/drawing';
import type { IndicatorPage } from '$lib/view/indicator-page';
import { ownComparison } from '$lib/view/own-comparison';
import { comparisonSentence, lackingNotes } from '$lib/view/own-comparison-words';
import type { Frame } from '$lib/view/page-data';
import { peerComparison } from '$lib/view/peers';
import { freshnessInWords, reservationsInWords } from '$lib/view/summary';

/** A subject with what is said above and below it. */
interface Told {
	readonly subject: Subject;
	readonly subtitle: string;
	readonly notes: readonly string[];
	/** Whether anything said or drawn comes from our own extracts. */
	readonly hasOwn: boolean;
}

/**
 * The council beside other authorities as a picture that stands alone: as bars, or where that is asked for and there is
 * one, in the funnel of authorities. Null where nothing had been published by the week.
 */
export function comparatorsPicture(
	page: IndicatorPage,
	frame: Frame,
	{ size, drawing }: { readonly size: Size; readonly drawing: Drawing }
): Figure | null {
	const further = { funnel: funnelTold, bands: bandsTold };
	const isFurther = drawing === 'funnel' || drawing === 'bands';
	const asked = isFurther ? further[drawing](page, frame) : null;
	const told = asked ?? barsTold(page, frame);
	if (told === null) return null;
	const caption = captionOfTold(told, page, frame);
	const instead = isFurther && asked === null ? [NO_SUCH_CHART] : [];
	const notes = [...page.faults, ...instead, ...caption.notes];
	return pictureFigure(told.subject, { ...caption, notes }, size);
}

const NO_SUCH_CHART =
	'There is no such chart of this indicator by this week: the bars of authorities stand in its place.';

/** The bars of authorities with what is said above and below them; null where nothing had been published by the week. */
export function barsInWords(
	page: IndicatorPage,
	frame: Frame
): { readonly bars: ComparatorBars; readonly caption: Caption } | null {
	const told = barsTold(page, frame);
	if (told === null) return null;
	return { bars: told.subject.bars, caption: captionOfTold(told, page, frame) };
}

function captionOfTold(
	{ subtitle, notes, hasOwn }: Told,
	{ data }: IndicatorPage,
	frame: Frame
): Caption {
	const { indicator, series } = data;
	return {
		title: indicator.name,
		subtitle: `${subtitle}, as published · ${polarityInWords(indicator.polarity)}`,
		headline: null,
		behind: null,
		status: null,
		distance: null,
		notes,
		source: [
			`Source: Department for Education, published statistics, Open Government Licence v3.0; brought together by ${frame.council}, ${freshnessInWords(frame)}.`,
			...(hasOwn ? ownSource(indicator, frame, series.isSample) : [])
		]
	};
}

/** Where our own figures beside the published ones come from, and what must be known before they are passed on. */
function ownSource({ source }: Indicator, frame: Frame, isSample: boolean): readonly string[] {
	const basis = frame.basisNote === null ? '' : ` ${frame.basisNote}`;
	return [
		`Our own figures: ${frame.council}, ${source}.${basis}`,
		reservationsInWords(frame, isSample)
	];
}

function funnelTold(page: IndicatorPage, { council }: Frame): Told | null {
	const drawn = authorityFunnel(page);
	if (drawn === null) return null;
	const { funnel, period, notes } = drawn;
	return {
		subject: { kind: 'funnel', funnel },
		subtitle: `${council} among other authorities, ${period}`,
		notes,
		hasOwn: false
	};
}

function bandsTold({ data }: IndicatorPage, { council }: Frame): Told | null {
	const spread = data.bands;
	if (spread === null) return null;
	return {
		subject: { kind: 'bands', spread },
		subtitle: `How long they took, ${spread.period}: ${council} beside other authorities`,
		notes: [
			...bandNotes(spread),
			`Neighbours by the model of ${data.neighbourModel}, the nearest first.`
		],
		hasOwn: false
	};
}

type ToldBars = Told & { readonly subject: { readonly bars: ComparatorBars } };

/** "Wiltshire Council beside other authorities, 2018/19" */
export function besideInWords({ council }: Frame, year: string): string {
	return `${council} beside other authorities, ${year}`;
}

function barsTold(page: IndicatorPage, frame: Frame): ToldBars | null {
	const peers = peerComparison(page);
	if (peers === null) return null;
	const { year, bars, summary, missing } = peers;
	const rows = ownComparison(page);
	const verdict = comparisonSentence(rows);
	const own =
		verdict === '' ? [] : [`By our own figures of the year, ${verdict}`, ...lackingNotes(rows)];
	return {
		subject: { kind: 'comparators', bars },
		subtitle: besideInWords(frame, year),
		notes: [summary, ...own, ...missing, 'Sorted by value.'],
		hasOwn: own.length > 0
	};
}
