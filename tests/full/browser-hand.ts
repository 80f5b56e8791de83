/** What a form's answer was: the extract's id where it led to one. */
export interface Sent {
	readonly status: number;
	readonly extract: string | null;
	readonly body: string;
}

/** Sends a file from the page as a browser without scripts does. */
export async function upload(
	address: string,
	kind: string,
	name: string,
	bytes: Uint8Array
): Promise<Sent> {
	const file = new File([new Uint8Array(bytes)], name, { type: 'text/csv' });
	return post(address, '/extracts?/upload', { kind, by: 'Analyst', file });
}

/** Presses Publish or Undo on an extract's page. */
export function press(address: string, id: string, button: 'publish' | 'undo'): Promise<Sent> {
	return post(address, `/extracts/${id}?/${button}`, { by: 'Analyst', reason: 'Because' });
}

async function post(
	address: string,
	path: string,
	fields: Readonly<Record<string, string | File>>
): Promise<Sent> {
	const form = new FormData();
	for (const [name, value] of Object.entries(await hiddenOn(address, path))) form.set(name, value);
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	const answer = await fetch(`${address}${path}`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
		headers: { origin: address, accept: 'text/html' }
	});
	const [, extract = null] =
		/\/extracts\/([\w-]+)$/.exec(answer.headers.get('location') ?? '') ?? [];
	return { status: answer.status, extract, body: await answer.text() };
}

/** The hidden fields of the form on the page, which the server wants back. */
async function hiddenOn(address: string, path: string): Promise<Readonly<Record<string, string>>> {
	const [page = '', action = ''] = path.split('?');
	const html = await (await fetch(`${address}${page}`)).text();
	const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
	const form = forms.find((each) => each.includes(`?${action}"`)) ?? '';
	const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
	return Object.fromEntries(
		inputs.map((input) => [
			/name="([^"]*)"/.exec(input)?.[1] ?? '',
			/value="([^"]*)"/.exec(input)?.[1] ?? ''
		])
	);
}
