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
		const { target, constructor, type } = event;
		// An event may be made anew from what it says of itself, once it has been answered.
		const again: unknown = Reflect.construct(constructor, [type, event]);
		if (target instanceof Node && target.isConnected && again instanceof Event)
			target.dispatchEvent(again);
	}
}
