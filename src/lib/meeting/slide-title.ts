import { lowerFirst } from '$lib/view/words';
import type { Deck } from './deck';
import { partInWords, type Slide } from './slides';

type Titles = Pick<Deck, 'title' | 'summary' | 'restTitle'>;

/** What stands at the head of a slide; a list in parts says which it is. */
export function slideTitle(slide: Slide, deck: Titles): string {
	switch (slide.kind) {
		case 'title':
			return deck.title;
		case 'exception':
		case 'explanation':
			return slide.exception.title;
		case 'teams':
			return slide.teams.title;
		case 'check':
		case 'team':
			return slide.sheet.title;
		default:
			return [listTitle(slide, deck), partInWords(slide.part)]
				.filter((each) => each !== '')
				.join(' · ');
	}
}

function listTitle(slide: Extract<Slide, { readonly part: unknown }>, deck: Titles): string {
	switch (slide.kind) {
		case 'last-actions':
			return 'Actions from earlier meetings';
		case 'exceptions':
			return deck.summary;
		case 'teams-list':
			return slide.teams.title;
		case 'panels':
			return `Each team: ${lowerFirst(slide.exception.name)}`;
		case 'agreed':
			return 'Agreed today';
		case 'rest':
			return deck.restTitle;
	}
}
