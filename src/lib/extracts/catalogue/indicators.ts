import type { Indicator } from '$lib/domain/indicator';
import { GRAINS, type Grain } from '$lib/domain/period';
import { unknownId } from '$lib/extracts/known-ids';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';
import type { CatalogueFile, Desk, Entry } from './desk';
import {
	checkLength,
	choiceIn,
	idIn,
	listIn,
	stretchIn,
	textIn,
	wholeNumberIn,
	type Reference
} from './fields';

export const INDICATORS: CatalogueFile = {
	name: 'indicators.csv',
	required: ['indicator', 'name', 'measure', 'accrual', 'polarity', 'frequency'],
	optional: [
		'short_name',
		'default_grain',
		'counted_one',
		'counted_many',
		'numerator',
		'denominator',
		'definition',
		'clock',
		'owner',
		'source',
		'valid_from',
		'valid_until',
		'replaces',
		'settles_after_weeks',
		'working_days',
		'published_at_point',
		'level',
		'decimals',
		'part_of'
	],
	isNeeded: true,
	keyInWords: 'indicator'
};

const LONGEST_SHORT_NAME = 32;

/** Reads `indicators.csv`. Refused: words it does not know, a grain shorter than the frequency, references to nothing. */
export function readIndicators(desk: Desk): readonly Indicator[] {
	const entries = desk.entries(INDICATORS, indicatorIn);
	for (const entry of entries) checkReferences(desk, entry);
	return entries.map(({ item }) => item);
}

/** The indicators as something to refer to. */
export function indicatorReference(desk: Desk): Reference {
	return { what: 'indicator', file: INDICATORS.name, known: desk.ids(INDICATORS) };
}

function indicatorIn(row: TableRow): Indicator | null {
	const id = idIn(row, 'indicator');
	if (id !== null) row.claim(id);
	const name = filledIn(row, 'name');
	const counting = countingIn(row);
	const { from, until } = stretchIn(row, 'valid_from', 'valid_until');
	if (id === null || name === null || counting === null) return null;
	const shortName = textIn(row, 'short_name') || name;
	checkLength(row, 'short_name', shortName, LONGEST_SHORT_NAME);
	return {
		id,
		name,
		shortName,
		...counting,
		...wordsIn(row),
		counted: countedIn(row),
		validFrom: from,
		validUntil: until,
		replaces: listIn(row, 'replaces'),
		settlesAfterWeeks: wholeNumberIn(row, 'settles_after_weeks', 0),
		workingDays: wholeNumberIn(row, 'working_days', null),
		decimals: decimalsIn(row),
		partOf: textIn(row, 'part_of') || null
	};
}

const MEASURES = ['percentage', 'rate', 'ratio', 'mean', 'count'] as const;
const POLARITIES = ['high-is-good', 'low-is-good', 'neutral'] as const;
const POINTS = ['31-march', '30-september', 'none'] as const;

type Counting = Pick<
	Indicator,
	'measure' | 'accrual' | 'polarity' | 'frequency' | 'defaultGrain' | 'level' | 'publishedAtPoint'
>;

function countingIn(row: TableRow): Counting | null {
	const measure = choiceIn(row, 'measure', MEASURES, null);
	const accrual = choiceIn(row, 'accrual', ['flow', 'snapshot'], null);
	const polarity = choiceIn(row, 'polarity', POLARITIES, null);
	const frequency = choiceIn(row, 'frequency', ['week', 'month'], null);
	const point = choiceIn(row, 'published_at_point', POINTS, 'none');
	const level = choiceIn(row, 'level', ['team', 'authority'], 'team');
	const defaultGrain = grainIn(row, frequency);
	if (measure === null || accrual === null || polarity === null || frequency === null) return null;
	if (point === null || level === null || defaultGrain === null) return null;
	const publishedAtPoint = point === 'none' ? null : point;
	return { measure, accrual, polarity, frequency, defaultGrain, level, publishedAtPoint };
}

function grainIn(row: TableRow, frequency: 'week' | 'month' | null): Grain | null {
	const grain = choiceIn(row, 'default_grain', GRAINS, frequency ?? 'week');
	if (frequency === 'month' && (grain === 'week' || grain === 'rolling-12w')) {
		const fault = {
			code: 'bad_choice',
			message: `A monthly indicator cannot be shown by ${grain}`,
			remedy: 'Write month, quarter, year, ytd or rolling-12m.'
		};
		row.error(fault, 'default_grain');
	}
	return grain;
}

function wordsIn(row: TableRow) {
	return {
		numerator: textIn(row, 'numerator'),
		denominator: textIn(row, 'denominator'),
		definition: textIn(row, 'definition'),
		clock: textIn(row, 'clock'),
		owner: textIn(row, 'owner'),
		source: textIn(row, 'source')
	};
}

function countedIn(row: TableRow): Indicator['counted'] {
	const one = textIn(row, 'counted_one');
	const many = textIn(row, 'counted_many');
	if (one !== '' && many !== '') return { one, many };
	if (one !== many) {
		const fault = {
			code: 'missing_value',
			message: 'The counted word has a singular and a plural, and one of them is blank',
			remedy: 'Fill in both, or neither.'
		};
		row.error(fault, one === '' ? 'counted_one' : 'counted_many');
	}
	return null;
}

function checkReferences(desk: Desk, { line, item }: Entry<Indicator>): void {
	const known = desk.ids(INDICATORS);
	const check = (column: string, id: string) => {
		const isItself = id === item.id;
		if (known === null || (!isItself && known.find(id) !== null)) return;
		const nearest = isItself ? null : known.nearest(id);
		const fault = unknownId(id, 'indicator', nearest, INDICATORS.name);
		desk.error(INDICATORS, isItself ? refersToItself(column) : fault, { line, column, value: id });
	};
	for (const id of item.replaces) check('replaces', id);
	if (item.partOf !== null) check('part_of', item.partOf);
}

function refersToItself(column: string) {
	return {
		code: 'refers_to_itself',
		message: `It stands in its own ${column}`,
		remedy: 'Name another indicator, or leave the cell empty.'
	};
}

/** Decimals shown: three at most, beyond which no figure of ours means anything. */
function decimalsIn(row: TableRow): number {
	const decimals = wholeNumberIn(row, 'decimals', 0);
	if (decimals <= 3) return decimals;
	const fault = {
		code: 'number_range',
		message: `${String(decimals)} decimals are more than a figure has`,
		remedy: 'Write 0, 1, 2 or 3.'
	};
	row.error(fault, 'decimals');
	return 0;
}
