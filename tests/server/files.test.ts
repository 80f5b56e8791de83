import { expect, test } from 'vitest';
import { fileResponse } from '$lib/server/files';

const disposition = (name: string) =>
	fileResponse('', 'text/csv', name).headers.get('content-disposition');

test('a file keeps its name', () => {
	expect(disposition('2013-07-08_re-referrals_all-teams.png')).toBe(
		'inline; filename="2013-07-08_re-referrals_all-teams.png"'
	);
});

test('a name of other letters stands whole beside a plain one', () => {
	expect(disposition('ymweliadau-ŵyl.csv')).toBe(
		'inline; filename="ymweliadau--yl.csv"; filename*=UTF-8\'\'ymweliadau-%C5%B5yl.csv'
	);
});

test('a file of small numbers is stored nowhere on the way', () => {
	expect(fileResponse('', 'text/csv', 'a.csv').headers.get('cache-control')).toBe('no-store');
});
