/**
 * What a person did before the page's script ran and what the browser alone did not answer, in order; src/app.html notes it.
 * Taken once: from then on the page listens itself.
 */
export function doneBefore(): readonly Event[] {
	const done = window.doneBefore ?? [];
	delete window.doneBefore;
	return done.filter(isUnanswered);
}

/** A press that opened, followed or sent something has been answered by the browser itself. */
export function isUnanswered(event: Event): boolean {
	if (event.defaultPrevented || event.type === 'pointermove') return false;
	if (event.type !== 'click') return true;
	const button = event.target instanceof Element ? event.target.closest('button') : null;
	return button?.type === 'button';
}

/** Says the events again, to those of their targets that are still there. */
export function repeat(events: readonly Event[]): void {
	for (const event of events) {
		const { target } = event;
		if (target instanceof Node && target.isConnected) target.dispatchEvent(copyOf(event));
	}
}

function copyOf(event: Event): Event {
	if (event instanceof PointerEvent) return new PointerEvent(event.type, event);
	if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
	if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, event);
	if (event instanceof FocusEvent) return new FocusEvent(event.type, { bubbles: true });
	return new Event(event.type, { bubbles: true });
}
