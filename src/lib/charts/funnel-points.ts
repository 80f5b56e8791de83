import type { FunnelPoint } from '$lib/statistics/funnel';
import type { FunnelName, NamedFunnel } from '$lib/statistics/named-funnel';
import { rounded, type Mark, type Role, type Size } from './figure';

interface Drawn {
	readonly at: { readonly x: number; readonly y: number };
	readonly of: NamedFunnel;
	readonly size: Size;
}

/**
 * The mark of a unit. Teams: a dot within the limits, beyond them a square for the better, a diamond for the worse, a
 * triangle where neither is, hollow beyond the inner limits alone; of too few a small ring; the one that the page is of
 * has a ring about it. Authorities are told apart by who they are: the council's disc, neighbours' diamonds, the others' dots.
 */
export function pointMarks(
	point: FunnelPoint,
	group: FunnelName['group'],
	{ at, of, size }: Drawn
): readonly Mark[] {
	const { x, y } = at;
	const dot = (role: Role): Mark => ({ kind: 'dot', role, x, y });
	const side = size.stroke * 2.1;
	if (of.funnel.among === 'authorities') {
		if (group === 'own') return [dot('funnel-own')];
		return group === 'neighbour'
			? [{ kind: 'path', role: 'funnel-neighbour', d: diamond(at, side) }]
			: [dot(isFew(point) ? 'funnel-few' : 'funnel-point')];
	}
	const ring = group === 'own' ? [dot('funnel-ring')] : [];
	return [teamMark(point, at, side) ?? dot(isFew(point) ? 'funnel-few' : 'funnel-point'), ...ring];
}

function isFew({ comparison }: FunnelPoint): boolean {
	return comparison === 'too-few';
}

/** The shape of a team beyond the limits; null within them. */
function teamMark(
	{ comparison, beyond, side }: FunnelPoint,
	at: Drawn['at'],
	half: number
): Mark | null {
	switch (comparison) {
		case 'better':
		case 'much-better':
			return { kind: 'path', role: `funnel-${comparison}`, d: square(at, half * 0.9) };
		case 'worse':
		case 'much-worse':
			return { kind: 'path', role: `funnel-${comparison}`, d: diamond(at, half * 1.25) };
		case 'higher':
		case 'lower': {
			const role = beyond === 95 ? 'funnel-beyond' : 'funnel-far-beyond';
			return { kind: 'path', role, d: triangle(at, side === 'high' ? half : -half) };
		}
		default:
			return null;
	}
}

function path(corners: readonly (readonly [number, number])[]): string {
	const places = corners.map(([x, y]) => `${String(rounded(x))},${String(rounded(y))}`);
	return `M${places.join('L')}Z`;
}

function square({ x, y }: Drawn['at'], half: number): string {
	return path([
		[x - half, y - half],
		[x + half, y - half],
		[x + half, y + half],
		[x - half, y + half]
	]);
}

function diamond({ x, y }: Drawn['at'], half: number): string {
	return path([
		[x, y - half],
		[x + half, y],
		[x, y + half],
		[x - half, y]
	]);
}

/** Pointing up, or down where the half is negative. */
function triangle({ x, y }: Drawn['at'], half: number): string {
	return path([
		[x, y - half * 1.2],
		[x + half * 1.1, y + half * 0.8],
		[x - half * 1.1, y + half * 0.8]
	]);
}
