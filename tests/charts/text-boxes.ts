import type { Figure, Role } from '$lib/charts/figure';
import { textWidth } from '$lib/charts/text';
import { fontSizeOf, theme } from '$lib/charts/theme';

interface Box {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Where each of the figure's words lies, in pixels. */
export function boxesOf(figure: Figure): readonly Box[] {
	return figure.marks.flatMap((mark): readonly Box[] => {
		if (mark.kind !== 'text') return [];
		const look = theme[mark.role];
		const size = fontSizeOf(look, figure.size);
		const width = textWidth(mark.text, size, look.weight);
		const shift = { start: 0, middle: width / 2, end: width }[mark.anchor];
		const left = mark.x - shift;
		return [
			{
				text: mark.text,
				left,
				right: left + width,
				top: mark.y - size * 0.75,
				bottom: mark.y + size * 0.1
			}
		];
	});
}

/** Words that do not lie wholly inside the figure. */
export function clipped(figure: Figure): readonly string[] {
	return boxesOf(figure)
		.filter(
			(box) =>
				box.left < -1 ||
				box.right > figure.width + 1 ||
				box.top < -1 ||
				box.bottom > figure.height + 1
		)
		.map((box) => box.text);
}

/** Pairs of words of which one lies over the other. */
export function overlapping(figure: Figure): readonly string[] {
	const boxes = boxesOf(figure);
	return boxes.flatMap((box, index) =>
		boxes
			.slice(index + 1)
			.filter(
				(other) =>
					box.left < other.right &&
					other.left < box.right &&
					box.top < other.bottom &&
					other.top < box.bottom
			)
			.map((other) => `${box.text} / ${other.text}`)
	);
}

/** Words that an upright line runs through, each with the line's place. */
export function crossed(figure: Figure, roles: readonly Role[]): readonly string[] {
	const lines = figure.marks.filter((mark) => mark.kind === 'rule' && roles.includes(mark.role));
	return boxesOf(figure).flatMap((box) =>
		lines.flatMap((line) =>
			line.kind === 'rule' &&
			line.x1 > box.left - 1 &&
			line.x1 < box.right + 1 &&
			Math.min(line.y1, line.y2) < box.bottom &&
			Math.max(line.y1, line.y2) > box.top
				? [`${box.text} at ${String(line.x1)}`]
				: []
		)
	);
}
