import { describe, expect, test, vi } from 'vitest';
import { actionLetter, decisionLetter, wordsOf } from '$lib/components/present/letters';
import { deliver, outboxIn, type Delivery, type Letter } from '$lib/components/present/outbox';

function storage(before: string | null = null) {
	let kept = before;
	return {
		getItem: () => kept,
		setItem: (_: string, text: string) => {
			kept = text;
		}
	};
}

const letter = (body: string): Letter => ({ path: '/actions/record', body });

describe('what is written down while the line is gone (U31)', () => {
	test('waits in order, outlives the page, and is sent once', async () => {
		const place = storage();
		outboxIn(place).add(letter('1'));
		outboxIn(place).add(letter('2'));
		const sent: string[] = [];
		const send = ({ body }: Letter): Promise<Delivery> => {
			sent.push(body);
			return Promise.resolve('kept');
		};
		const after = outboxIn(place);
		await Promise.all([after.flush(send), after.flush(send)]);
		await after.flush(send);
		expect(sent).toEqual(['1', '2']);
		expect(after.waiting()).toEqual([]);
	});

	test('stays where it does not arrive, with what comes after it', async () => {
		const outbox = outboxIn(storage());
		outbox.add(letter('1'));
		outbox.add(letter('2'));
		await outbox.flush(() => Promise.resolve('waiting'));
		expect(outbox.waiting().map(({ body }) => body)).toEqual(['1', '2']);
	});

	test('is told of where the server will not have it, and holds up nothing', async () => {
		const outbox = outboxIn(storage());
		outbox.add(letter('bad'));
		outbox.add(letter('good'));
		const refused = await outbox.flush(({ body }) =>
			Promise.resolve(body === 'bad' ? 'refused' : 'kept')
		);
		expect(refused).toEqual([letter('bad')]);
		expect(outbox.waiting()).toEqual([]);
	});

	test('is told of as refused once, however many ask meanwhile', async () => {
		const outbox = outboxIn(storage());
		outbox.add(letter('bad'));
		const refuse = () => Promise.resolve<Delivery>('refused');
		const told = await Promise.all([outbox.flush(refuse), outbox.flush(refuse)]);
		expect(told).toEqual([[letter('bad')], []]);
	});

	test('two windows with one store: the slower one takes out what it sent, and nothing else', async () => {
		const place = storage();
		const [slow, quick] = [outboxIn(place), outboxIn(place)];
		slow.add(letter('1'));
		slow.add(letter('2'));
		let arrive = () => {};
		const arrived = new Promise<void>((resolve) => (arrive = resolve));
		const underWay = slow.flush(async ({ body }) => {
			if (body !== '1') return 'waiting';
			await arrived;
			return 'kept';
		});
		await quick.flush(({ body }) => Promise.resolve(body === '1' ? 'kept' : 'waiting'));
		arrive();
		await underWay;
		expect(outboxIn(place).waiting()).toEqual([letter('2')]);
	});

	test.each([
		[200, 'kept'],
		[400, 'refused'],
		[403, 'refused'],
		[404, 'refused'],
		[413, 'refused'],
		[408, 'waiting'],
		[429, 'waiting'],
		[500, 'waiting'],
		[503, 'waiting']
	] as const)('that the server answers with %d is %s', async (status, delivery) => {
		const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status }));
		expect(await deliver(letter('1'))).toBe(delivery);
		fetching.mockRestore();
	});

	test('what was added while others were sent is not lost', async () => {
		const outbox = outboxIn(storage());
		outbox.add(letter('1'));
		const sent: string[] = [];
		await outbox.flush(({ body }) => {
			sent.push(body);
			if (body === '1') outbox.add(letter('2'));
			return Promise.resolve('kept');
		});
		expect(sent).toEqual(['1', '2']);
	});

	test.each(['{', '7', '[{"path":1}]', '[null]'])('a store that holds %s is empty', (text) => {
		expect(outboxIn(storage(text)).waiting()).toEqual([]);
	});
});

describe('a letter', () => {
	const written = {
		by: 'A. Reader',
		what: 'Call in the backlog',
		who: 'Head of Referral',
		due: '2013-07-24',
		expected: '',
		checkOn: ''
	};
	const about = {
		meeting: '2013-07-17',
		week: '2013-07-08',
		unit: 'wiltshire',
		indicator: 're-referrals'
	};

	test('about an action has one id for action and record: sent twice, it is one', () => {
		const { path, body } = actionLetter('/', 'x', written, about);
		expect(path).toBe('/actions/record');
		expect(JSON.parse(body)).toEqual({
			id: 'x',
			action: 'x',
			by: 'A. Reader',
			change: {
				kind: 'agreed',
				agreed: {
					what: 'Call in the backlog',
					who: 'Head of Referral',
					due: '2013-07-24',
					...about,
					expected: '',
					checkOn: null
				}
			}
		});
	});

	test('gives its words back, whatever is in them', () => {
		const what = 'Call “in” the "backlog" \\ now';
		expect(wordsOf(actionLetter('/', 'x', { ...written, what }, about))).toBe(what);
		expect(wordsOf(decisionLetter('/', 'x', { ...written, what }, about))).toBe(what);
		expect(wordsOf({ path: '/', body: '{}' })).toBe('');
	});

	test('about a decision goes to its meeting', () => {
		const { path, body } = decisionLetter('/', 'x', written, { ...about, indicator: null });
		expect(path).toBe('/meetings/2013-07-17/record');
		expect(JSON.parse(body)).toEqual({
			id: 'x',
			by: 'A. Reader',
			change: { kind: 'decision', indicator: null, text: 'Call in the backlog' }
		});
	});
});
