import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TeamPicker from '$lib/components/TeamPicker.svelte';
import type { UnitName } from '$lib/view/page-data';

let chosen: string[] = [];
beforeEach(() => (chosen = []));

function named(id: string, name: string, but: Partial<UnitName> = {}): UnitName {
	return { id, name, kind: 'team', validFrom: null, validUntil: null, ...but };
}

const units: readonly UnitName[] = [
	named('council', 'Wiltshire', { kind: 'authority' }),
	named('front-door', 'Front door', { kind: 'service', validFrom: '2013-09-02' }),
	named('referral', 'Referral team', { validUntil: '2013-09-01' }),
	named('mash', 'Safeguarding hub', { validFrom: '2014-01-06' }),
	named('north', 'North')
];

async function picker(shown = 'north') {
	const screen = await render(TeamPicker, {
		units,
		chosen: shown,
		authority: 'council',
		rest: [
			['week', '2013-07-08'],
			['grain', 'month']
		],
		hrefOf: (unit) => `/indicators/contacts?team=${unit}`,
		choose: (href: string) => chosen.push(href)
	});
	return { screen, select: screen.getByRole('combobox', { name: 'Team' }) };
}

describe('the choice of a team', () => {
	test('lists every unit in the organisation’s order, and from when until when it is', async () => {
		const { screen } = await picker();
		const options = screen.getByRole('option').elements();
		expect(options.map((each) => each.textContent.trim())).toEqual([
			'Wiltshire',
			'Front door (from 2013)',
			'Referral team (until 2013)',
			'Safeguarding hub (from 2014)',
			'North'
		]);
	});

	test('stands on the team that is shown', async () => {
		const { select } = await picker('mash');
		await expect.element(select).toHaveValue('mash');
	});

	test('goes to the same page of the team that is chosen (U15)', async () => {
		const { select } = await picker();
		await select.selectOptions('mash');
		expect(chosen).toEqual(['/indicators/contacts?team=mash']);
		await select.selectOptions('Wiltshire');
		expect(chosen.at(-1)).toBe('/indicators/contacts?team=council');
	});

	test('is a form that keeps the rest of the question, where no script runs (U15)', async () => {
		const { screen } = await picker();
		const form = screen.container.querySelector('form');
		expect(form?.method).toBe('get');
		const sent = [...new FormData(form ?? undefined)];
		expect(sent).toEqual([
			['week', '2013-07-08'],
			['grain', 'month'],
			['team', 'north']
		]);
		await expect.element(screen.getByRole('button', { name: 'Show' })).toBeVisible();
	});

	test('leaves the council’s own name out of the address: it is the default', async () => {
		const { screen } = await picker('council');
		const form = screen.container.querySelector('form');
		expect(new FormData(form ?? undefined).get('team')).toBe('');
	});
});
