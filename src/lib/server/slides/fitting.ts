import { shortened, wrapped } from '$lib/charts/text';

/** How a text is set: inches wide, points high. */
export interface Setting {
	readonly width: number;
	readonly points: number;
	readonly isBold?: boolean;
}

/** Pixels of an inch. Text is measured a little too wide, because another machine's font may be. */
const INCH = 96 * 0.96;

/** The text in the lines that it takes. */
export function linesIn(
	text: string,
	{ width, points, isBold = false }: Setting
): readonly string[] {
	const weight = isBold ? 'bold' : 'regular';
	return text.split('\n').flatMap((line) => wrapped(line, width * INCH, (points * 4) / 3, weight));
}

/** Inches of so many lines. */
export function heightOf(lines: number, points: number): number {
	return (lines * points * 1.2) / 72;
}

/** The text cut with an ellipsis so that it takes no more than so many lines. */
export function cutTo(most: number, text: string, setting: Setting): string {
	const lines = linesIn(text, setting);
	if (lines.length <= most) return text;
	const { width, points, isBold = false } = setting;
	const last = `${lines[most - 1] ?? ''} …`;
	const weight = isBold ? 'bold' : 'regular';
	return [
		...lines.slice(0, most - 1),
		shortened(last, width * INCH, (points * 4) / 3, weight)
	].join(' ');
}
