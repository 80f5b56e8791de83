import type { Deck } from './deck';
import { partInWords, type Part, type Slide } from './slides';

/** What stands at the head of a slide; a list in parts says which it is. */
export function slideTitle(
	slide: Slide,
	deck: Pick<Deck, 'title' | 'summary' | 'restTitle'>
): string {
	switch (slide.kind) {
		case 'title':
			return deck.title;
		case 'last-actions':
			return inParts('Actions from earlier meetings', slide.part);
		case 'exceptions':
			return inParts(deck.summary, slide.part);
		case 'exception':
		case 'explanation':
			return slide.exception.title;
		case 'teams':
			return slide.teams.title;
		case 'teams-list':
			return inParts(slide.teams.title, slide.part);
		case 'agreed':
			return inParts('Agreed today', slide.part);
		case 'rest':
			return inParts(deck.restTitle, slide.part);
	}
}

function inParts(title: string, part: Part): string {
	return [title, partInWords(part)].filter((each) => each !== '').join(' · ');
}
