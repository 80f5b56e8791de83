import type { Settings } from '$lib/domain/catalogue';
import type { Neighbour } from '$lib/domain/comparator';
import { WEEKDAYS } from '$lib/domain/meeting-day';
import { shownValue } from '$lib/domain/problem';
import { unknownId } from '$lib/extracts/known-ids';
import type { Fault } from '$lib/extracts/problem-log';
import { filledIn } from '$lib/extracts/row-parts';
import type { CatalogueFile, Desk, Entry } from './desk';
import type { Reference } from './fields';

const SETTINGS: CatalogueFile = {
	name: 'settings.csv',
	required: ['setting', 'value'],
	optional: [],
	isNeeded: true,
	keyInWords: 'setting'
};

/** What a setting is where `settings.csv` does not say; those without must be given. */
const DEFAULTS: ReadonlyMap<string, string | null> = new Map([
	['authority', null],
	['council', null],
	['neighbour_model', ''],
	['neighbour_verdict', 'mean'],
	['discuss_at_most', '5'],
	['sample_note', "Illustrative figures, not the council's own records"],
	['meeting_weekday', 'wednesday'],
	['meeting_time', '10:00'],
	['meeting_set', ''],
	['meeting_unit', '']
]);

interface SettingRow {
	readonly setting: string;
	readonly value: string;
}

/** What the values of settings must be found among. */
export interface Others {
	readonly authorities: Reference;
	readonly sets: Reference;
	readonly units: Reference;
	readonly neighbours: readonly Neighbour[];
}

/** Reads `settings.csv`. Refused: settings that there are not, values that a setting cannot have, no authority or council. */
export function readSettings(desk: Desk, others: Others): Settings {
	const entries = desk.entries(SETTINGS, (row): SettingRow | null => {
		const setting = filledIn(row, 'setting');
		if (setting === null) return null;
		row.claim(setting);
		return { setting, value: row.text('value') ?? '' };
	});
	for (const entry of entries) checkName(desk, entry);
	const given = new Map(entries.map((entry) => [entry.item.setting, entry]));
	const valueOf = (setting: string) =>
		given.get(setting)?.item.value || DEFAULTS.get(setting) || '';
	if (desk.ids(SETTINGS) !== null) checkValues(desk, given, others);
	return {
		authority: valueOf('authority'),
		council: valueOf('council'),
		neighbourModel: valueOf('neighbour_model'),
		neighbourVerdict: valueOf('neighbour_verdict') === 'median' ? 'median' : 'mean',
		discussAtMost: Number(valueOf('discuss_at_most')),
		sampleNote: valueOf('sample_note'),
		meetingWeekday: valueOf('meeting_weekday'),
		meetingTime: valueOf('meeting_time'),
		meetingSet: valueOf('meeting_set'),
		meetingUnit: valueOf('meeting_unit')
	};
}

function checkName(desk: Desk, { line, item }: Entry<SettingRow>): void {
	if (DEFAULTS.has(item.setting)) return;
	const fault = {
		code: 'unknown_setting',
		message: `${shownValue(item.setting)} is no setting`,
		remedy: `There are: ${[...DEFAULTS.keys()].join(', ')}.`
	};
	desk.error(SETTINGS, fault, { line, column: 'setting', value: item.setting });
}

function checkValues(
	desk: Desk,
	given: ReadonlyMap<string, Entry<SettingRow>>,
	others: Others
): void {
	for (const [setting, otherwise] of DEFAULTS) {
		const entry = given.get(setting);
		const value = entry?.item.value ?? '';
		const isMissing = value === '' && otherwise === null;
		const fault = isMissing ? missingSetting(setting) : value && valueFault(setting, value, others);
		if (fault) desk.error(SETTINGS, fault, { line: entry?.line ?? null, column: 'value', value });
	}
}

/** Settings that name something of another file. */
const NAMED: ReadonlyMap<string, 'authorities' | 'sets' | 'units'> = new Map([
	['authority', 'authorities'],
	['meeting_set', 'sets'],
	['meeting_unit', 'units']
]);

function valueFault(setting: string, value: string, others: Others): Fault | null {
	const named = NAMED.get(setting);
	if (named !== undefined) return referenceFault(value, others[named]);
	switch (setting) {
		case 'neighbour_model':
			return modelFault(value, others.neighbours);
		case 'neighbour_verdict':
			return choiceFault(value, ['mean', 'median']);
		case 'meeting_weekday':
			return choiceFault(value, WEEKDAYS);
		case 'meeting_time':
			return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : BAD_TIME;
		case 'discuss_at_most':
			return /^[1-9]\d?$/.test(value) ? null : BAD_COUNT;
		default:
			return null;
	}
}

function referenceFault(value: string, { what, known, file }: Reference): Fault | null {
	if (known === null || known.find(value) !== null) return null;
	return unknownId(value, what, known.nearest(value), file);
}

function modelFault(value: string, neighbours: readonly Neighbour[]): Fault | null {
	const models = [...new Set(neighbours.map(({ model }) => model))];
	return models.length === 0 ? null : choiceFault(value, models);
}

function choiceFault(value: string, choices: readonly string[]): Fault | null {
	if (choices.includes(value)) return null;
	return {
		code: 'bad_choice',
		message: `${shownValue(value)} may not stand here`,
		remedy: `Write one of: ${choices.join(', ')}.`
	};
}

const BAD_TIME: Fault = {
	code: 'bad_time',
	message: 'This is not a time of day',
	remedy: 'Write hours and minutes: 10:00.'
};

const BAD_COUNT: Fault = {
	code: 'bad_number',
	message: 'This is not a whole number from 1 to 99',
	remedy: 'Write how many exceptions a meeting discusses at most: 5.'
};

function missingSetting(setting: string): Fault {
	return {
		code: 'missing_setting',
		message: `The setting ${setting} is not given`,
		remedy: `Add a row for ${setting} with its value.`
	};
}
