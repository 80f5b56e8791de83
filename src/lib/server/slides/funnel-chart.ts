import { SLIDE } from '$lib/charts/figure';
import { funnelStage, type FunnelStage } from '$lib/charts/funnel-stage';
import { numberInWords, roundedTo, suffixOf } from '$lib/domain/format';
import type { FunnelPoint } from '$lib/statistics/funnel';
import type { FunnelLimits } from '$lib/statistics/funnel-limits';
import type { Interval } from '$lib/statistics/interval';
import type { NamedFunnel } from '$lib/statistics/named-funnel';
import { numberFormat, type DotLook, type FunnelChart, type FunnelSeries } from './chart';

const FILE_DECIMALS = 6;
/** A workbook needs fewer of the sizes than a picture. */
const EVERY = 3;

/**
 * The page's funnel as a native chart: a dot for each unit by its size and value, in the shapes of the picture, the limits and
 * the value of all together as lines. The workbook has a row for each unit, then one for each size of the limits.
 */
export function funnelChart(of: NamedFunnel, decimals: number): FunnelChart {
	const { funnel } = of;
	const stage = funnelStage(of, SLIDE);
	const { points } = funnel;
	const limits = stage.limits.filter((_, index, all) => (all.length - 1 - index) % EVERY === 0);
	const blank = { points: points.map(() => null), limits: limits.map(() => null) };
	const line = (name: string, look: FunnelSeries['look'], values: FunnelSeries['values']) => ({
		name,
		look,
		values: [...blank.points, ...values],
		labels: new Map<number, string>()
	});
	return {
		kind: 'funnel',
		description: `${of.label}: ${points.map((point) => unitInWords(point, of)).join('; ')}.`,
		categoryName: 'Team',
		categories: [...points.map(({ id }) => nameOf(id, of)), ...limits.map(() => 'Limits')],
		format: numberFormat(decimals, suffixOf(funnel.measure)),
		columns: [],
		sizeName: of.sizeName,
		sizes: [...points, ...limits].map(({ size }) => roundedTo(size, 2)),
		most: stage.most,
		axis: axisOf(stage),
		series: [
			...limitLines(limits, stage).map(({ name, look, values }) => line(name, look, values)),
			line(
				`${of.centreName} ${numberInWords(funnel.centre, 1)}${suffixOf(funnel.measure)}`,
				'centre',
				limits.map(() => roundedTo(funnel.centre, FILE_DECIMALS))
			),
			...dotSeries(of, blank.limits)
		]
	};
}

/** The limits that the picture has, each below and above; where one leaves the scale it is a gap. */
function limitLines(limits: readonly FunnelLimits[], { values, down }: FunnelStage) {
	const valueIn = (interval: Interval | null, side: 'lower' | 'upper') => {
		const value = interval?.[side] ?? null;
		const y = value === null ? null : values.y(value);
		const isIn = y !== null && y <= down.from + 0.5 && y >= down.to - 0.5;
		return isIn && value !== null ? roundedTo(value, FILE_DECIMALS) : null;
	};
	const pair = (
		name: string,
		look: FunnelSeries['look'],
		of: (at: FunnelLimits) => Interval | null
	) =>
		(['lower', 'upper'] as const).map((side) => ({
			name: `${name}, ${side}`,
			look,
			values: limits.map((at) => valueIn(of(at), side))
		}));
	return [
		...pair('99.8% limit', 'outer', (at) => at.plain99_8),
		...pair('95% limit', 'inner', (at) => at.plain95)
	].filter((each) => each.values.some((value) => value !== null));
}

const GROUPS: readonly (readonly [DotLook, string])[] = [
	['within', 'Within the limits'],
	['few', 'Too few to tell'],
	['better', 'Better'],
	['much-better', 'Much better'],
	['worse', 'Worse'],
	['much-worse', 'Much worse'],
	['beyond', 'Higher or lower'],
	['far-beyond', 'Much higher or lower']
];

/** The units, those that look alike as one series, with the names of those that are named. */
function dotSeries(of: NamedFunnel, blank: readonly null[]): readonly FunnelSeries[] {
	const { points } = of.funnel;
	return GROUPS.flatMap(([look, name]) => {
		const isOf = (point: FunnelPoint) => lookOf(point) === look;
		if (!points.some(isOf)) return [];
		const labels = points.flatMap((point, at) => {
			const named = of.names.get(point.id);
			if (!isOf(point) || named?.isNamed !== true) return [];
			return [[at, named.word === '' ? named.name : `${named.name}: ${named.word}`] as const];
		});
		const values = points.map((point) =>
			isOf(point) ? roundedTo(point.value, FILE_DECIMALS) : null
		);
		return [{ name, look, values: [...values, ...blank], labels: new Map(labels) }];
	});
}

function lookOf({ comparison, beyond }: FunnelPoint): DotLook {
	switch (comparison) {
		case 'better':
		case 'much-better':
		case 'worse':
		case 'much-worse':
			return comparison;
		case 'higher':
		case 'lower':
			return beyond === 95 ? 'beyond' : 'far-beyond';
		case 'too-few':
			return 'few';
		default:
			return 'within';
	}
}

function nameOf(id: string, { names }: NamedFunnel): string {
	return names.get(id)?.name ?? id;
}

function unitInWords({ id, size, value }: FunnelPoint, of: NamedFunnel): string {
	const word = of.names.get(id)?.word ?? '';
	const number = `${numberInWords(value, 1)}${suffixOf(of.funnel.measure)}`;
	return `${nameOf(id, of)} ${number} of ${numberInWords(size, 0)}${word === '' ? '' : `, ${word}`}`;
}

function axisOf({ values }: FunnelStage): FunnelChart['axis'] {
	const [first, second] = values.ticks;
	const last = values.ticks.at(-1)?.value ?? 1;
	const step = first === undefined || second === undefined ? last : second.value - first.value;
	return { least: values.least, most: last, step: roundedTo(step, FILE_DECIMALS) };
}
