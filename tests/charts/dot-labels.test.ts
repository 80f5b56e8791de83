import { expect, test } from 'vitest';
import { dotLabels, type Dot } from '$lib/charts/dot-labels';

const room = { across: { from: 0, to: 600 }, down: { from: 400, to: 0 }, text: 16 };
const plain = (x: number, y: number): Dot => ({ x, y, label: null, isBold: false });
const named: Dot = { x: 300, y: 200, label: 'Wiltshire: much better', isBold: true };

/** So near to it that no label fits beside the dot. */
const close = [-1, 1].flatMap((side) =>
	[-40, -25, 0, 25, 40].map((off) => plain(300 + side * 24, 200 + off))
);

function leaderOf(dots: readonly Dot[]) {
	return dotLabels(dots, room).marks.find((mark) => mark.kind === 'rule');
}

test('a line to a label further off passes no other dot: it would seem to name that one', () => {
	const straight = leaderOf([named, ...close]);
	expect(straight).toMatchObject({ x1: 300, y1: 200, x2: 300 });
	const above = [plain(300, 150), plain(300, 100)];
	const below = [plain(300, 250), plain(300, 300)];
	const led = leaderOf([named, ...close, ...above, ...below]);
	expect(led?.kind === 'rule' && led.x2 !== 300).toBe(true);
});

test('in a crowd, where no way is free, the label is there all the same', () => {
	const crowd = Array.from({ length: 40 }, (_, index) => {
		const turn = (index / 40) * 2 * Math.PI;
		return plain(300 + 34 * Math.cos(turn), 200 + 34 * Math.sin(turn));
	});
	const { marks } = dotLabels([named, ...crowd], room);
	expect(marks.some((mark) => mark.kind === 'text' && mark.text === named.label)).toBe(true);
});
