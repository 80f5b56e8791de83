import { expect, test } from 'vitest';
import { rememberedReadings } from '$lib/domain/readings';
import { indicator, series } from './made-up';

test('what is asked for time and again is worked out once, however much else is read in between', () => {
	const readings = rememberedReadings<number>(10);
	const [often, what] = [series('2013-07-08', [[1, 2]]), indicator()];
	let times = 0;
	const ask = () =>
		readings.once(often, what, 'often', () => {
			times += 1;
			return [1];
		});
	for (let other = 0; other < 200; other += 1) {
		ask();
		readings.once(series('2013-07-08', [[other, 2]]), what, 'other', () => [other]);
	}
	expect(times).toBe(1);
});

test('what nobody has asked for since many others were read is let go', () => {
	const readings = rememberedReadings<number>(10);
	const [once, what] = [series('2013-07-08', [[1, 2]]), indicator()];
	const first = readings.once(once, what, '', () => [1]);
	for (let other = 0; other < 40; other += 1) {
		readings.once(series('2013-07-08', [[other, 2]]), what, '', () => [other]);
	}
	expect(readings.once(once, what, '', () => [1])).not.toBe(first);
});
