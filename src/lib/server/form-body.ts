/** What a form sent: each field's bytes by its name, and of a file its name. */
export type FormBody = ReadonlyMap<string, FormPart>;

export interface FormPart {
	/** A view of the body that was sent: nothing is copied. */
	readonly bytes: Uint8Array;
	/** Null where it is no file. */
	readonly fileName: string | null;
}

/**
 * Reads a form that was sent with a file, `multipart/form-data`, with its body in memory once: a form of 50 MB costs
 * 50 MB. Of two fields of one name the first stands. Null where the body is no such form. How much a body may be is the
 * server's matter; one that is longer fails here as it does there.
 *
 * Source: RFC 7578; names are written as browsers do (HTML, multipart form data), with %22, %0D and %0A.
 */
export async function formBody(request: Request): Promise<FormBody | null> {
	const type = request.headers.get('content-type') ?? '';
	const found = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
	const boundary = found?.[1] ?? found?.[2];
	if (boundary === undefined || request.body === null) return null;
	return partsIn(await wholeBody(request.body, lengthSaid(request)), boundary);
}

/** A field's text, without spaces around it; '' where there is none, or a file in its place. */
export function fieldText(form: FormBody, name: string): string {
	const part = form.get(name);
	return part?.fileName === null ? new TextDecoder().decode(part.bytes).trim() : '';
}

/** What the request says of its length; 0 where it says nothing. */
function lengthSaid(request: Request): number {
	const said = request.headers.get('content-length') ?? '';
	return /^\d{1,9}$/.test(said) ? Number(said) : 0;
}

async function wholeBody(body: ReadableStream<Uint8Array>, length: number): Promise<Buffer> {
	// Never touched before it is written to: a length that is only said costs nothing.
	let whole = Buffer.allocUnsafeSlow(length);
	let at = 0;
	const reader = body.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		const chunk: Uint8Array = read.value;
		if (at + chunk.length > whole.length) {
			const larger = Buffer.allocUnsafeSlow(Math.max(2 * whole.length, at + chunk.length, 65_536));
			whole.copy(larger, 0, 0, at);
			whole = larger;
		}
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole.subarray(0, at);
}

function partsIn(body: Buffer, boundary: string): FormBody | null {
	const parts = new Map<string, FormPart>();
	const first = `--${boundary}`;
	const next = `\r\n${first}`;
	if (!body.subarray(0, first.length).equals(Buffer.from(first))) return null;
	let at = first.length;
	while (!isEnd(body, at)) {
		const headEnd = body.indexOf('\r\n\r\n', at);
		const end = headEnd < 0 ? -1 : body.indexOf(next, headEnd + 4);
		if (end < 0) return null;
		const head = headOf(body.toString('utf8', at, headEnd));
		if (head === null) return null;
		const bytes = body.subarray(headEnd + 4, end);
		if (!parts.has(head.name)) parts.set(head.name, { bytes, fileName: head.fileName });
		at = end + next.length;
	}
	return parts;
}

/** Whether the boundary that ends at the place is the last one. */
function isEnd(body: Buffer, at: number): boolean {
	return body.toString('latin1', at, at + 2) === '--';
}

function headOf(head: string): { readonly name: string; readonly fileName: string | null } | null {
	const said = /^content-disposition:\s*form-data\b.*$/im.exec(head)?.[0] ?? '';
	const name = /;\s*name="([^"]*)"/i.exec(said)?.[1];
	if (name === undefined) return null;
	const fileName = /;\s*filename="([^"]*)"/i.exec(said)?.[1];
	return { name: unescaped(name), fileName: fileName === undefined ? null : unescaped(fileName) };
}

function unescaped(name: string): string {
	return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
