interface Belonging {
	/** Columns that together only such a file has. */
	readonly columns: readonly string[];
	readonly remedy: string;
}

const BELONGINGS: readonly Belonging[] = [
	{
		columns: ['period_start', 'indicator', 'team', 'numerator'],
		remedy: 'These are the columns of figures: move the file into the folder figures.'
	},
	{
		columns: ['indicator', 'from', 'target'],
		remedy: 'These are the columns of targets: move the file into the folder targets.'
	},
	{
		columns: ['authority', 'year', 'indicator', 'value'],
		remedy: 'These are the columns of comparators: move the file into the folder comparators.'
	},
	{
		columns: ['time_period', 'geographic_level'],
		remedy:
			'This is a file of published statistics: put it into the folder comparators, under a name for which mappings.csv has a mapping.'
	}
];

/** Where a file with these columns belongs, in words; null where they say nothing, or are among those that are read. */
export function whereItBelongs(names: readonly string[], read: ReadonlySet<string>): string | null {
	const plain = new Set(names.map((name) => name.toLowerCase().replaceAll(' ', '_')));
	const found = BELONGINGS.find(
		({ columns }) =>
			columns.every((column) => plain.has(column)) && !columns.every((column) => read.has(column))
	);
	return found?.remedy ?? null;
}
