import { reasonsInWords } from '$lib/view/agenda';
import type { IndicatorRow } from '$lib/view/indicator-row';
import { dataOfUnit } from '$lib/view/unit-data';
import { BY_CHAIR, type Exception } from './deck-content';
import { roomPage, sheetOf } from './deck-sheet';
import { teamsFound } from './deck-teams';
import type { DeckData } from './meeting-data';
import { explanationOf, PROMPTS } from './narrative';

/** What the slides of one indicator say; null where its figures are not in hand. */
export function exceptionOf(row: IndicatorRow, data: DeckData, minutes: number): Exception | null {
	const { indicator } = row;
	const material = data.materials.find((each) => each.indicator.id === indicator.id);
	if (material === undefined) return null;
	const page = roomPage(dataOfUnit(material, data.overview.unit.id), data);
	const sheet = sheetOf(page);
	return {
		...sheet,
		title: data.meeting.titles[indicator.id]?.title ?? sheet.title,
		indicator: indicator.id,
		name: indicator.shortName,
		owner: indicator.owner,
		source: indicator.source,
		reason: reasonsInWords(row) || BY_CHAIR,
		explanation: explanationIn(data, indicator.id),
		teams: teamsFound(page, material, data),
		minutes
	};
}

function explanationIn({ passages }: DeckData, id: string): Exception['explanation'] {
	return explanationOf(passages.filter(({ indicator }) => indicator === id)).map(
		({ prompt, text }) => ({
			label: PROMPTS.find((each) => each.id === prompt)?.label ?? '',
			text
		})
	);
}
