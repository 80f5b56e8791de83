/** How an item stands against the minutes given to it. */
export interface TimeBox {
	/** "4:12 left of 6 minutes", "1:05 over its 6 minutes" */
	readonly words: string;
	readonly isOver: boolean;
	/** Said aloud once: in the last minute, and when the time is up; empty otherwise. */
	readonly said: string;
}

/** What is left of an item's minutes after so many seconds on its slides. Nothing follows from it: people move on, not the clock. */
export function timeBox(seconds: number, minutes: number): TimeBox {
	const left = minutes * 60 - Math.floor(seconds);
	const of = `${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
	if (left < 0) {
		return { words: `${clockOf(-left)} over its ${of}`, isOver: true, said: 'Its time is up' };
	}
	const said = left <= 60 && minutes > 1 ? 'Less than a minute left' : '';
	return { words: `${clockOf(left)} left of ${of}`, isOver: false, said };
}

/** "4:05": minutes and seconds. */
export function clockOf(seconds: number): string {
	return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
