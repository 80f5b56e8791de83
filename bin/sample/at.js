/**
 * The element that is there: an index out of range is a mistake in the script, not an empty cell.
 *
 * @template Element
 * @param {readonly Element[]} list
 * @param {number} i
 * @returns {Element}
 */
export function at(list, i) {
	const element = list[i];
	if (element === undefined) throw new Error(`No element ${i} of ${list.length}.`);
	return element;
}
