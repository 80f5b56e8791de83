/** The pictures on the page that explains the statistics. */
export type StatisticsPicture =
	| 'normal'
	| 'outside'
	| 'shift'
	| 'trend'
	| 'twoOfThree'
	| 'passes'
	| 'hitAndMiss'
	| 'fails'
	| 'intervals'
	| 'funnel';

/** Each as SVG, drawn where the page is made. */
export type StatisticsPictures = Readonly<Record<StatisticsPicture, string>>;
