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
