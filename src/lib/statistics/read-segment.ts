import type { Indicator } from '$lib/domain/indicator';
import type { ChartKind } from './chart-choice';
import type { ControlLimits } from './control-limits';
import { isMostlyConstant } from './mostly-constant';
import { centreOf, limitsFor, processOf, type Process } from './process';
import { readPoint, type ReadPoint } from './read-point';
import { usedCount, useOf, type Sample } from './sample';
import type { SegmentSpan } from './segment-spans';
import { FEWEST_POINTS, firmnessOf, segmentInWords, type Segment } from './segments';
import { causesByPoint, causesIn } from './signals';

/** How the points of every segment are read. */
export interface SegmentReading {
	readonly points: readonly Sample[];
	readonly chart: ChartKind;
	readonly indicator: Pick<Indicator, 'measure' | 'polarity'>;
	readonly baseline: number | null;
	readonly noun: string;
}

/** A segment, the process that its limits come from (null without limits), and its points judged. */
export interface SegmentRead {
	readonly segment: Segment;
	readonly process: Process | null;
	readonly points: readonly ReadPoint[];
}

/** A segment's points with their limits, and the process and the points that those come from. */
export interface SegmentLimits {
	readonly samples: readonly Sample[];
	readonly used: readonly Sample[];
	readonly process: Process | null;
	/** Of each sample; null without limits. */
	readonly limits: readonly (ControlLimits | null)[];
}

/** One segment's limits alone: what its points say by the rules is not asked. */
export function segmentLimits(span: SegmentSpan, reading: SegmentReading): SegmentLimits {
	const samples = reading.points.slice(span.from, span.to);
	const base = reading.points.slice(span.from, span.baseTo);
	const used = baselineOf(base, reading.baseline);
	const hasEnough = usedCount(base) >= FEWEST_POINTS;
	const process = hasEnough ? processOf(used, reading.chart, reading.indicator.measure) : null;
	const limits = samples.map((sample) => (process === null ? null : limitsFor(process, sample)));
	return { samples, used, process, limits };
}

/** One segment read: its limits, and what the rules say of its points. `position` is its place among the segments. */
export function readSegment(
	span: SegmentSpan,
	position: number,
	reading: SegmentReading
): SegmentRead {
	const { polarity } = reading.indicator;
	const { samples, used, process, limits } = segmentLimits(span, reading);
	const isConstant = process !== null && isMostlyConstant(samples);
	const causes = causesIn({ from: span.from, samples, limits, isMostlyConstant: isConstant });
	const signals = causesByPoint(causes, span.from, samples.length);
	return {
		segment: {
			...segmentOf(span, process === null ? 0 : usedCount(used), reading),
			centre: process === null ? null : centreOf(process),
			isMostlyConstant: isConstant
		},
		process,
		points: samples.map((sample, index) =>
			readPoint(
				sample,
				{ segment: position, limits: limits[index] ?? null, signals: signals[index] ?? [] },
				polarity
			)
		)
	};
}

/** The samples up to the k-th that counts; all of them where no baseline is asked for. */
function baselineOf(samples: readonly Sample[], baseline: number | null): readonly Sample[] {
	if (baseline === null) return samples;
	let count = 0;
	const end = samples.findIndex((sample) => {
		if (useOf(sample) === 'used') count += 1;
		return count === baseline;
	});
	return end === -1 ? samples : samples.slice(0, end + 1);
}

function segmentOf(
	{ from, to, baseTo, because, pending }: SegmentSpan,
	used: number,
	{ points, noun }: SegmentReading
): Omit<Segment, 'centre' | 'isMostlyConstant'> {
	const missing = FEWEST_POINTS - usedCount(points.slice(from, baseTo));
	const needs = Math.max(0, pending === null ? missing : Math.min(missing, pending.needs));
	return {
		from,
		to,
		because,
		count: usedCount(points.slice(from, to)),
		used,
		firmness: firmnessOf(used),
		needs,
		pending,
		words: segmentInWords({ used, needs }, noun)
	};
}
