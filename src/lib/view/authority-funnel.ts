import { publishedYearInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { comparisonInWords, type Comparison } from '$lib/statistics/comparison';
import { funnelOf, placeInWords, type FunnelUnit } from '$lib/statistics/funnel';
import type { FunnelName, NamedFunnel } from '$lib/statistics/named-funnel';
import type { IndicatorPage } from './indicator-page';
import type { AuthorityFigure } from './page-data';
import { authoritiesShown, countedAuthorities } from './authorities-shown';

/** Authorities in a funnel, with what it shows in sentences. */
export interface AuthorityFunnel {
	readonly funnel: NamedFunnel;
	/** "2018/19" */
	readonly period: string;
	readonly notes: readonly string[];
}

/**
 * Every authority with a numerator and a denominator of the year shown, by its size about the value of all of them
 * together: plain limits, and from 20 authorities on wider ones beside them where they differ by more than chance. The
 * council is named, its neighbours are told apart. Null where the authorities are not in hand, for other measures than
 * percentages and rates, and where fewer than two have both parts.
 */
export function authorityFunnel(page: IndicatorPage): AuthorityFunnel | null {
	const { indicator } = page.data;
	const authorities = authoritiesShown(page);
	const { measure, polarity, publishedAtPoint } = indicator;
	const isFunnel = measure === 'percentage' || measure === 'rate';
	if (authorities === null || publishedAtPoint === null || !isFunnel) return null;
	const counted = countedAuthorities(authorities.figures);
	const funnel = funnelOf(counted.map(unitOf), { measure, polarity, among: 'authorities' });
	if (funnel === null) return null;
	const words = new Map(funnel.points.map(({ id, comparison }) => [id, comparison]));
	const names = new Map(
		counted.map((figure): readonly [string, FunnelName] => {
			const comparison = words.get(figure.authority);
			const isOwn = figure.group === 'own';
			const word = isOwn && comparison !== undefined ? comparisonInWords(comparison) : '';
			const group = isOwn || figure.group === 'neighbour' ? figure.group : 'other';
			return [figure.authority, { name: figure.name, word, isNamed: isOwn, group }];
		})
	);
	const period = publishedYearInWords(authorities.year, publishedAtPoint);
	const own = counted.find(({ group }) => group === 'own');
	const place = own === undefined ? undefined : words.get(own.authority);
	const locals = authorities.figures.filter(({ isLocal }) => isLocal).length;
	return {
		period,
		funnel: {
			funnel,
			label: `${indicator.name} by authority, ${period}`,
			sizeName: sizeName(indicator),
			centreName: 'All',
			names
		},
		notes: [
			...(own === undefined || place === undefined
				? ['The council has no numerator and denominator published for this year.']
				: [ownPlace(own.name, place, counted.length)]),
			`${String(counted.length)} of ${String(locals)} authorities here have both a numerator and a denominator published. Diamonds are neighbours.`,
			funnel.words
		]
	};
}

/** The one authority against the limits, which tell of chance alone: whether authorities differ by more is another matter. */
function ownPlace(name: string, place: Comparison, count: number): string {
	if (place === 'too-few' || place === 'difference-only') return `${name}: ${placeInWords(place)}.`;
	return `${name} is ${placeInWords(place)} for an authority of its size, if all ${String(count)} here were alike but for chance.`;
}

function unitOf({ authority, numerator, denominator }: AuthorityFigure): FunnelUnit {
	return {
		id: authority,
		numerator: numerator.kind === 'number' ? numerator.number : null,
		denominator: denominator.kind === 'number' ? denominator.number : null
	};
}

function sizeName({ counted, denominator, measure }: Indicator): string {
	if (counted === null || measure === 'rate') return denominator;
	return `${counted.many.charAt(0).toUpperCase()}${counted.many.slice(1)} in each authority`;
}
