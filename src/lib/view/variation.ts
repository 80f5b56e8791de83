import type { AssuranceReading } from '$lib/statistics/assurance';
import type { LatestReading } from '$lib/statistics/latest';

/** The picture that stands for a variation; of a real change, which way it went. */
export type VariationIcon =
	| 'better-high'
	| 'better-low'
	| 'worse-high'
	| 'worse-low'
	| 'higher'
	| 'lower'
	| 'normal'
	| 'too-few';

/** An indicator against its own past, in words, with the picture that may stand beside them. */
export interface VariationInWords {
	readonly icon: VariationIcon;
	/** "Real change for the worse", "Normal variation", "Too few weeks to tell" */
	readonly label: string;
	/** "10 weeks in a row below the usual level, since the week of 29 Apr"; null where there is no more to say. */
	readonly detail: string | null;
}

/** What the newest reading says of the indicator against its own past. Without a good direction: higher or lower. */
export function variationOf({ variation, words }: LatestReading): VariationInWords {
	const [head = '', ...rest] = words.split(': ');
	// Sums of four weeks are of weeks still: "Too few weeks to tell".
	const label = head.replace('four-week period', 'week');
	const detail = rest.length === 0 ? null : rest.join(': ');
	switch (variation.kind) {
		case 'common':
			return { icon: 'normal', label, detail };
		case 'too-few':
		case 'no-limits':
			return { icon: 'too-few', label, detail };
		case 'neutral': {
			const icon = variation.side === 'high' ? 'higher' : 'lower';
			return { icon, label: `${label}: ${icon}`, detail };
		}
		case 'improvement':
			return { icon: `better-${variation.side}`, label, detail };
		case 'concern':
			return { icon: `worse-${variation.side}`, label, detail };
	}
}

/** "Will usually miss the target": whether the process, as it runs, will meet its target; null where nothing can be said. */
export function outlookInWords(assurance: AssuranceReading): string | null {
	return assurance.kind === 'none' ? null : assurance.words;
}

/** A variation in a cell under "Real change": "Worse", "No", "Too few". */
export function realChangeInWords({ icon }: VariationInWords): string {
	return {
		'better-high': 'Better',
		'better-low': 'Better',
		'worse-high': 'Worse',
		'worse-low': 'Worse',
		higher: 'Higher',
		lower: 'Lower',
		normal: 'No',
		'too-few': 'Too few'
	}[icon];
}
