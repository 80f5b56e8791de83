/** How far a file has been read: lines of all its lines. */
export interface ReadSoFar {
	readonly done: number;
	readonly total: number;
}

/** A reading that pauses now and then to say how far it is, and ends with what was read. */
export type PacedReading<Result> = Generator<ReadSoFar, Result, undefined>;

/** Reads on to the end without a pause. */
export function readToTheEnd<Result>(reading: PacedReading<Result>): Result {
	let step = reading.next();
	while (step.done !== true) step = reading.next();
	return step.value;
}

/** So many lines are read between two pauses. */
export const LINES_AT_ONCE = 20_000;

/** How many lines the text has. */
export function linesIn(text: string): number {
	let count = 1;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}
