import type { Funnel } from './funnel';

/** Who a unit in a picture of a funnel is. */
export interface FunnelName {
	/** "Safeguarding West" */
	readonly name: string;
	/** "worse", written behind the name; empty where nothing is to be said. */
	readonly word: string;
	/** Named on the picture: the others are dots without words. */
	readonly isNamed: boolean;
	/** The unit that the page is of, one of its neighbours, or any other. */
	readonly group: 'own' | 'neighbour' | 'other';
}

/** A funnel with everything that a picture of it says. */
export interface NamedFunnel {
	readonly funnel: Funnel;
	/** What is shown, for those who do not see it. */
	readonly label: string;
	/** What the size of a unit counts: "Referrals". */
	readonly sizeName: string;
	/** "All teams", "All authorities": what the middle line is of. */
	readonly centreName: string;
	/** By the id of each of the funnel's points. */
	readonly names: ReadonlyMap<string, FunnelName>;
}
