import { describe, expect, test } from 'vitest';
import { siteLinks, type Place, type SiteName } from '$lib/view/site-links';
import { frame } from './made-up';

const units = [
	{ id: 'council', name: 'Wiltshire', kind: 'authority', validFrom: null, validUntil: null },
	{ id: 'north', name: 'North', kind: 'team', validFrom: null, validUntil: null }
] as const;
const sets = [{ id: 'weekly', name: 'Weekly' }];

function links(path: string, query = '', but: Partial<Place> = {}) {
	const params = new URLSearchParams(query);
	const all = siteLinks({ root: '/', path, params, frame: frame({ units, sets }), ...but });
	return (name: SiteName) => all.find((link) => link.name === name);
}

describe('the head of every page', () => {
	test('takes week, set, team and basis along, and nothing that belongs to one chart (U15)', () => {
		const from = links(
			'/indicators/contacts',
			'week=2013-07-01&set=weekly&team=north&basis=presented&range=13w&grain=month&view=table&filter=x'
		);
		const kept = '?week=2013-07-01&set=weekly&team=north&basis=presented';
		expect(from('This week')?.href).toBe(`/${kept}`);
		expect(from('Indicators')?.href).toBe(`/indicators${kept}`);
		expect(from('Teams')?.href).toBe(`/teams${kept}`);
		expect(from('Definitions')?.href).toBe(`/definitions${kept}`);
	});

	test('takes nothing to the extracts, which are of no week', () => {
		expect(links('/', 'week=2013-07-01')('Extracts')?.href).toBe('/extracts');
	});

	test('leaves a bad parameter behind', () => {
		expect(links('/', 'week=soon&team=nobody&basis=presented')('Indicators')?.href).toBe(
			'/indicators?basis=presented'
		);
	});

	test('takes along the team whose page it is, unless it is the whole council', () => {
		expect(links('/teams/north')('This week')?.href).toBe('/?team=north');
		expect(links('/teams/council')('This week')?.href).toBe('/');
		expect(links('/teams/nobody', 'team=north')('This week')?.href).toBe('/?team=north');
	});

	test('takes nothing along where there are no figures', () => {
		expect(links('/', 'week=2013-07-01', { frame: null })('Teams')?.href).toBe('/teams');
	});

	test('says on which page the reader is, and below which', () => {
		expect(links('/')('This week')?.current).toBe('page');
		expect(links('/')('Indicators')?.current).toBeUndefined();
		expect(links('/indicators')('Indicators')?.current).toBe('page');
		expect(links('/indicators/contacts')('Indicators')?.current).toBe('true');
		expect(links('/indicators/contacts')('This week')?.current).toBeUndefined();
	});
});
