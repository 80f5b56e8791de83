import { plainValueInWords, valueBesideTarget } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { Point } from '$lib/domain/points';
import { isTooFew } from '$lib/domain/target';
import type { TargetStep } from '$lib/domain/trend';
import { textMark, type Mark, type Size } from './figure';
import { shortened, textWidth } from './text';

/** One team's panel among several. */
export interface Panel {
	readonly name: string;
	/** Stands where there is no room for the whole name: two names cut short would be one. */
	readonly shortName: string;
	readonly points: readonly Point[];
	readonly targets: readonly TargetStep[];
}

/** The words above a panel's line: whose it is, the newest figure and its target. */
export function panelHead(panel: Panel, indicator: Indicator, size: Size): readonly Mark[] {
	const latest = panel.points.findLast((point) => !point.isUnderWay);
	const value =
		latest === undefined
			? 'No figure'
			: newestInWords(latest, indicator, panel.targets.at(-1)?.target ?? null);
	const target = panel.targets.at(-1);
	const against =
		target === undefined ? '' : ` · target ${plainValueInWords(target.target, indicator.measure)}`;
	const x = size.source * 0.3;
	const room = size.width - size.source;
	return [
		textMark('panel-title', { x, y: size.source * 1.1 }, nameIn(room, panel, size)),
		textMark(
			'panel-note',
			{ x, y: size.source * 2.4 },
			shortened(`${value}${against}`, room, size.source)
		)
	];
}

function nameIn(room: number, { name, shortName }: Panel, size: Size): string {
	const fits = textWidth(name, size.source, 'bold') <= room;
	return fits ? name : shortened(shortName, room, size.source, 'bold');
}

function newestInWords(point: Point, indicator: Indicator, target: number | null): string {
	if (point.state === 'no-rate') return 'No cases';
	const value = valueBesideTarget(point, indicator, target);
	return isTooFew(point, indicator) && point.value !== null ? `${value}, too few` : value;
}
