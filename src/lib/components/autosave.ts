import { londonTime } from '$lib/domain/period';
import type { Passage } from '$lib/meeting/narrative';
import { sendPassage, type KeptPassage } from './send-passage';
import { keepName, keptName, newId } from './writer-name';

interface Answer {
	/** What was kept: it stands on the page from now on. */
	readonly keep: (passage: Passage) => void;
	/** Said to the writer. */
	readonly say: (words: string) => void;
}

/** So long after the last key a text is saved. */
const PAUSE_MILLISECONDS = 900;

/**
 * Saves each answer of an explanation's form a moment after it was written, with the name that stands below. Without a
 * script the form's own button does.
 */
export function autosave(form: HTMLFormElement, answer: Answer): () => void {
	const name = fieldOf(form, 'by');
	if (name?.value === '') name.value = keptName();
	const waiting = new Map<string, ReturnType<typeof setTimeout>>();
	const later = ({ target }: Event) => {
		const fields =
			target === name ? [...form.querySelectorAll('textarea')] : [target].filter(isTextArea);
		for (const field of fields) {
			clearTimeout(waiting.get(field.name));
			const save = () => void saved(field, form, answer);
			waiting.set(field.name, setTimeout(save, PAUSE_MILLISECONDS));
		}
	};
	form.addEventListener('input', later);
	// What was written before this was there is saved as well.
	for (const field of form.querySelectorAll('textarea'))
		field.dispatchEvent(new Event('input', { bubbles: true }));
	return () => {
		form.removeEventListener('input', later);
		for (const timer of waiting.values()) clearTimeout(timer);
	};
}

function isTextArea(target: EventTarget | null): target is HTMLTextAreaElement {
	return target instanceof HTMLTextAreaElement;
}

async function saved(field: HTMLTextAreaElement, form: HTMLFormElement, answer: Answer) {
	const [before, name] = [fieldOf(form, `before-${field.name}`), fieldOf(form, 'by')];
	if (before === null || before.value === field.value) return;
	const by = name?.value.trim() ?? '';
	if (by === '') {
		answer.say('Write your name below, and it is saved.');
		return;
	}
	keepName(by);
	answer.say('Saving …');
	const valueOf = (each: string) => fieldOf(form, each)?.value ?? '';
	const kept = await sendPassage(form.action, {
		id: newId(),
		unit: valueOf('unit'),
		week: valueOf('week'),
		prompt: field.name,
		text: field.value,
		before: before.value,
		by
	});
	if (kept === null) {
		answer.say('Not saved: the line is down. It is tried again when you go on writing.');
		return;
	}
	before.value = kept.passage.text;
	if (kept.joinedWith !== null) field.value = kept.passage.text;
	answer.keep(kept.passage);
	answer.say(savedInWords(kept));
}

function savedInWords({ passage, joinedWith }: KeptPassage): string {
	const at = `Saved ${londonTime(passage.at).time}`;
	return joinedWith === null
		? at
		: `${at}. ${joinedWith} wrote here too: both texts are kept, one below the other.`;
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
	const field = form.elements.namedItem(name);
	return field instanceof HTMLInputElement ? field : null;
}
