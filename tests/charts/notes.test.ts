import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedNotes, saidBelow, type Note } from '$lib/charts/notes';
import { textWidth } from '$lib/charts/text';

const band = { left: 40, right: 400, top: 5, step: 22, size: 16, rows: 2 };

function note(x: number, text: string, role: Note['role'] = 'event-label'): Note {
	return { x, text, role, inFull: `${text}, 8 Jul 2013` };
}

const words = (notes: readonly Note[]) =>
	placedNotes(notes, band).map((each) => (each.mark?.kind === 'text' ? each.mark.text : null));

describe('notes above a chart', () => {
	test('stand beside their rules where there is room', () => {
		expect(words([note(60, 'Inspection'), note(250, 'New team')])).toEqual([
			'New team',
			'Inspection'
		]);
		expect(saidBelow(placedNotes([note(60, 'Inspection')], band))).toEqual([]);
	});

	test('have a number where there is none, from left to right, and are said in full below', () => {
		const long = 'A sentence that is as long as the chart is wide, and longer';
		const placed = placedNotes([note(300, long), note(60, long), note(180, 'Short')], band);
		expect(saidBelow(placed)).toEqual([`(1) ${long}, 8 Jul 2013`, `(2) ${long}, 8 Jul 2013`]);
		const signs = placed.flatMap(({ mark }) => (mark?.kind === 'text' ? mark.text : []));
		expect(signs.sort()).toEqual(['(1)', '(2)', 'Short']);
	});

	test('share a number where their rules are too near for two', () => {
		const long = 'A sentence that is as long as the chart is wide, and longer';
		const near = [note(100, long), note(103, 'Inspection of everything, and of more than that')];
		expect(saidBelow(placedNotes([...near, note(104, long)], band))).toHaveLength(1);
	});

	test('leave no rule without a word or a number, and no words over others, whatever happened when', () => {
		const any = fc.record({
			x: fc.integer({ min: 44, max: 396 }),
			text: fc.string({ minLength: 1, maxLength: 40 }),
			role: fc.constantFrom('event-label' as const, 'break-label' as const)
		});
		fc.assert(
			fc.property(fc.array(any, { maxLength: 14 }), (made) => {
				const notes = made.map(({ x, text, role }) => note(x, text, role));
				const placed = placedNotes(notes, band);
				expect(placed).toHaveLength(notes.length);
				const below = saidBelow(placed).join(' ');
				for (const { note: each, number, mark } of placed) {
					if (number === null) expect(mark).not.toBeNull();
					else expect(below).toContain(each.inFull);
				}
				const boxes = placed.flatMap(({ mark, row }) => {
					if (mark?.kind !== 'text') return [];
					const bold = mark.role === 'break-label' ? 'bold' : 'regular';
					const width = textWidth(mark.text, band.size, bold);
					const from = mark.anchor === 'start' ? mark.x : mark.x - width;
					return [{ row, from, to: from + width }];
				});
				boxes.forEach((box, index) => {
					expect(box.from).toBeGreaterThanOrEqual(band.left - 0.01);
					expect(box.to).toBeLessThanOrEqual(band.right + 0.01);
					const others = boxes.slice(index + 1).filter(({ row }) => row === box.row);
					expect(others.every(({ from, to }) => box.to <= from || to <= box.from)).toBe(true);
				});
			})
		);
	});
});
