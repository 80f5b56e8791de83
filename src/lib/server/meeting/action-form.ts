import * as v from 'valibot';
import type { Fault } from './answer';
import { sentActionRecord } from './shapes';

/** What a form of an action comes to: a record, or what is wrong with it and what had been typed. */
export type FormRead =
	| {
			readonly record: v.InferOutput<typeof sentActionRecord>;
			readonly faults: readonly [];
			readonly given: null;
	  }
	| {
			readonly record: null;
			readonly faults: readonly Fault[];
			readonly given: Readonly<Record<string, string>>;
	  };

/** The form by which an action is agreed. */
export function agreedForm(form: FormData): FormRead {
	const given = textsOf(form);
	const empty = (name: string) =>
		given[name] === undefined || given[name] === '' ? null : given[name];
	return read(given, {
		kind: 'agreed',
		agreed: {
			what: given['what'] ?? '',
			who: given['who'] ?? '',
			due: given['due'] ?? '',
			indicator: empty('indicator'),
			unit: empty('unit'),
			week: given['week'] ?? '',
			meeting: empty('meeting'),
			expected: given['expected'] ?? '',
			checkOn: empty('checkOn')
		}
	});
}

/** The form by which an action is done, dropped, reopened, continued or given another day. */
export function changeForm(form: FormData): FormRead {
	const given = textsOf(form);
	const kind = given['kind'] ?? '';
	const reason = given['reason'] ?? '';
	return read(given, kind === 'due' ? { kind, due: given['due'] ?? '', reason } : { kind, reason });
}

function read(given: Readonly<Record<string, string>>, change: unknown): FormRead {
	const { id = '', action = id, by = '' } = given;
	const result = v.safeParse(sentActionRecord, { id, action, by, change });
	if (result.success) return { record: result.output, faults: [], given: null };
	const faults = result.issues.map((issue): Fault => ({
		field: (v.getDotPath(issue) ?? '').replace(/^change\.(agreed\.)?/, ''),
		message: issue.message
	}));
	return { record: null, faults, given };
}

function textsOf(form: FormData): Readonly<Record<string, string>> {
	const texts = [...form].flatMap(([name, cell]): readonly (readonly [string, string])[] =>
		typeof cell === 'string' ? [[name, cell]] : []
	);
	return Object.fromEntries<string>(texts);
}
