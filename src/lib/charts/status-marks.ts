import type { Status } from '$lib/domain/target';
import { rounded, type Mark } from './figure';

/** The sign of a status in a square of the given side: square with cross, triangle with bang, disc with tick, ring with dash. */
export function statusMarks(status: Status, x: number, y: number, side: number): readonly Mark[] {
	const at = (dx: number, dy: number) =>
		`${String(rounded(x + dx * side))},${String(rounded(y + dy * side))}`;
	switch (status) {
		case 'missed':
			return [
				{
					kind: 'path',
					role: 'status-missed',
					d: `M${at(0, 0)}L${at(1, 0)}L${at(1, 1)}L${at(0, 1)}Z`
				},
				{
					kind: 'path',
					role: 'status-cross',
					d: `M${at(0.27, 0.27)}L${at(0.73, 0.73)}M${at(0.73, 0.27)}L${at(0.27, 0.73)}`
				}
			];
		case 'close': {
			const d = `M${at(0.5, 0.02)}L${at(1, 0.96)}L${at(0, 0.96)}Z`;
			return [
				{ kind: 'path', role: 'status-close', d },
				{ kind: 'path', role: 'status-close-edge', d },
				{
					kind: 'path',
					role: 'status-bang',
					d: `M${at(0.5, 0.36)}L${at(0.5, 0.66)}M${at(0.5, 0.76)}L${at(0.5, 0.86)}`
				}
			];
		}
		case 'met':
			return [
				{ kind: 'path', role: 'status-disc', d: discPath(x, y, side) },
				{
					kind: 'path',
					role: 'status-tick',
					d: `M${at(0.25, 0.52)}L${at(0.43, 0.7)}L${at(0.76, 0.32)}`
				}
			];
		default:
			return [
				{ kind: 'path', role: 'status-none', d: discPath(x, y, side) },
				{ kind: 'path', role: 'status-dash', d: `M${at(0.28, 0.5)}L${at(0.72, 0.5)}` }
			];
	}
}

/** A disc as a polygon of 32 corners: our paths know only straight lines, so that they can be moved. */
function discPath(x: number, y: number, side: number): string {
	const corners = Array.from({ length: 32 }, (_, index) => {
		const angle = (index / 32) * 2 * Math.PI;
		const radius = side / 2;
		return [x + radius + radius * Math.sin(angle), y + radius - radius * Math.cos(angle)]
			.map(rounded)
			.join(',');
	});
	return `M${corners.join('L')}Z`;
}
