/**
 * Where a number lies between two, as far along as between two pixels. D3's linear scale does the same, with colours
 * and dates that no axis of ours has: ten times the bytes to every reader.
 */
export function linear(
	[low, high]: readonly [number, number],
	{ from, to }: Extent
): (value: number) => number {
	const step = high === low ? 0 : (to - from) / (high - low);
	return (value) => from + (value - low) * step;
}

/** A stretch of pixels. */
export interface Extent {
	readonly from: number;
	readonly to: number;
}
