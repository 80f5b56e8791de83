/** What a person had put into a form before the page's script ran: the field and how to put it back. */
interface Typed {
	readonly field: Element;
	readonly restore: () => void;
}

/**
 * The fields of a page from the server that a person has already changed. Taken before the page's script takes the
 * page over, because doing so sets every field to what the server sent.
 */
export function typedBefore(page: ParentNode): readonly Typed[] {
	return [
		...[...page.querySelectorAll('textarea')].flatMap(typedText),
		...[...page.querySelectorAll('input')].flatMap((field) =>
			field.type === 'checkbox' || field.type === 'radio' ? ticked(field) : typedText(field)
		),
		...[...page.querySelectorAll('select')].flatMap(chosen)
	];
}

/** Puts back what was typed, where it was lost, and says so to the page as if it had just been typed. */
export function putBack(typed: readonly Typed[]): void {
	for (const { field, restore } of typed) {
		restore();
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** A file that was chosen stays by itself, and no script may put one back; a hidden field is nobody's typing. */
function typedText(field: HTMLInputElement | HTMLTextAreaElement): readonly Typed[] {
	const { value } = field;
	if (value === field.defaultValue || field.type === 'file' || field.type === 'hidden') return [];
	return [{ field, restore: () => (field.value = value) }];
}

function ticked(field: HTMLInputElement): readonly Typed[] {
	const { checked } = field;
	return checked === field.defaultChecked
		? []
		: [{ field, restore: () => (field.checked = checked) }];
}

function chosen(field: HTMLSelectElement): readonly Typed[] {
	const { selectedIndex } = field;
	const sent = [...field.options].findLastIndex((option) => option.defaultSelected);
	return selectedIndex === Math.max(sent, 0)
		? []
		: [{ field, restore: () => (field.selectedIndex = selectedIndex) }];
}
