import * as v from 'valibot';
import { isDate } from '$lib/domain/period';
import { PROMPTS } from '$lib/meeting/narrative';

/** So long a text a person may write: two pages. */
const LONGEST = 4000;

/** Control characters break files of other programs; line breaks and tabs are text. */
// eslint-disable-next-line no-control-regex -- these are what must not be there.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const text = v.pipe(
	v.string(),
	v.transform((given) => given.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n').trim()),
	v.maxLength(LONGEST, `Write ${String(LONGEST)} characters at most.`)
);
const someText = v.pipe(text, v.minLength(1, 'Write something here.'));
const day = v.pipe(
	v.string(),
	v.check((given) => isDate(given), 'Write a day that exists as 2013-07-17.')
);
const name = v.pipe(text, v.maxLength(120, 'Write 120 characters at most.'));
const someName = v.pipe(name, v.minLength(1, 'Write a name.'));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/, 'This is no id.'));

export const agreed = v.object({
	what: someText,
	who: someName,
	due: day,
	indicator: v.nullable(id),
	unit: v.nullable(id),
	week: day,
	meeting: v.nullable(day),
	expected: text,
	checkOn: v.nullable(day)
});

/** What may happen to an action. Dropping one needs a reason. */
export const actionChange = v.variant('kind', [
	v.object({ kind: v.literal('agreed'), agreed }),
	v.object({ kind: v.literal('dropped'), reason: someText }),
	v.object({ kind: v.picklist(['done', 'reopened', 'continued']), reason: text }),
	v.object({ kind: v.literal('due'), due: day, reason: text })
]);

const BAD_MINUTES = 'Write whole minutes, from 1 to 120.';

const agendaItem = v.object({
	indicator: id,
	minutes: v.pipe(
		v.number(BAD_MINUTES),
		v.integer(BAD_MINUTES),
		v.minValue(1, BAD_MINUTES),
		v.maxValue(120, BAD_MINUTES)
	)
});

export const meetingChange = v.variant('kind', [
	v.object({ kind: v.literal('agenda'), items: v.pipe(v.array(agendaItem), v.maxLength(60)) }),
	v.object({ kind: v.literal('attendance'), present: v.pipe(v.array(someName), v.maxLength(60)) }),
	v.object({ kind: v.literal('title'), indicator: id, title: v.pipe(text, v.maxLength(140)) }),
	v.object({ kind: v.literal('decision'), indicator: v.nullable(id), text: someText }),
	v.object({ kind: v.literal('closed'), minutes: v.string() })
]);

/** An action's record as a page sends it, with the id that the page made: sent twice, it is kept once. */
export const sentActionRecord = v.object({ id, action: id, by: someName, change: actionChange });

export const sentMeetingRecord = v.object({ id, by: someName, change: meetingChange });

/** An answer as a page sends it, with what stood there when the writer began. */
export const sentPassage = v.object({
	id,
	indicator: id,
	unit: id,
	week: day,
	prompt: v.picklist(PROMPTS.map((prompt) => prompt.id)),
	text,
	before: v.string(),
	by: someName
});
