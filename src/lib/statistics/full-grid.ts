import { endOf, gridOf, type Frequency, type IsoDate } from '$lib/domain/period';
import type { Sample } from './sample';

/**
 * The samples in order of time, with a missing one for every period between the first and the last that none is given
 * for. Two samples of one period, or a value that is no finite number, are a mistake of the caller and throw.
 *
 * Example: weeks of 1, 8 and 22 July give four samples, of which the third (15 July) is missing.
 */
export function fullGrid(samples: readonly Sample[], frequency: Frequency): readonly Sample[] {
	samples.forEach(refuseWhatIsNoNumber);
	if (isComplete(samples)) return samples;
	const sorted = [...samples].sort((a, b) => (a.start < b.start ? -1 : 1));
	return isComplete(sorted) ? sorted : withMissing(sorted, frequency);
}

function refuseWhatIsNoNumber({ start, value }: Sample): void {
	if (value !== null && !Number.isFinite(value)) {
		throw new RangeError(`The value of ${start} is ${value}, which is no figure.`);
	}
}

/** Whether each sample begins on the day that the one before ends. */
function isComplete(samples: readonly Sample[]): boolean {
	return samples.every((sample, index) => {
		const before = samples[index - 1];
		return before === undefined || before.end === sample.start;
	});
}

function withMissing(sorted: readonly Sample[], frequency: Frequency): readonly Sample[] {
	const first = sorted[0];
	const last = sorted.at(-1);
	if (first === undefined || last === undefined) return sorted;
	const byStart = new Map(sorted.map((sample) => [sample.start, sample]));
	if (byStart.size < sorted.length) throw new RangeError('A period has more than one sample.');
	const grid = gridOf(frequency, first.start, last.start);
	const full = grid.map((start) => byStart.get(start) ?? missingSample(start, frequency));
	const found = full.reduce((count, { start }) => count + (byStart.has(start) ? 1 : 0), 0);
	if (found < sorted.length) throw new RangeError(`A sample does not start a ${frequency}.`);
	return full;
}

function missingSample(start: IsoDate, frequency: Frequency): Sample {
	return {
		start,
		end: endOf({ frequency, start }),
		numerator: null,
		denominator: null,
		value: null,
		state: 'missing',
		exclusion: null,
		target: null
	};
}
