import { describe, expect, test } from 'vitest';
import { fieldText, formBody } from '$lib/server/form-body';

function asked(body: string | Uint8Array | FormData, headers: Record<string, string> = {}) {
	const sent = body instanceof Uint8Array ? new Uint8Array(body) : body;
	return new Request('http://localhost/extracts', { method: 'POST', body: sent, headers });
}

const TYPE = { 'content-type': 'multipart/form-data; boundary=x' };

describe('a form sent with a file', () => {
	test('comes out as it went in: fields, the file’s name and its bytes', async () => {
		const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
		const form = new FormData();
		form.set('by', ' Ana Lyst ');
		form.set('file', new File([bytes], 'a "b" – ü.csv'));
		form.set('pasted', 'a,b\r\n1,2');
		const read = await formBody(asked(form));
		expect(read && fieldText(read, 'by')).toBe('Ana Lyst');
		expect(read?.get('file')?.fileName).toBe('a "b" – ü.csv');
		expect(Buffer.from(read?.get('file')?.bytes ?? []).equals(bytes)).toBe(true);
		expect(new TextDecoder().decode(read?.get('pasted')?.bytes)).toBe('a,b\r\n1,2');
		expect(read && fieldText(read, 'file')).toBe('');
		expect(read && fieldText(read, 'kind')).toBe('');
	});

	test('may hold what looks like its boundary, and empty fields', async () => {
		const text =
			'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--x\r\ncontent-disposition: form-data; name="file"; filename=""\r\nContent-Type: text/csv\r\n\r\n--x--\r\n\r\n--x--\r\n';
		const read = await formBody(asked(text, TYPE));
		expect(read?.get('a')).toMatchObject({ fileName: null, bytes: { length: 0 } });
		expect(new TextDecoder().decode(read?.get('file')?.bytes)).toBe('--x--\r\n');
		expect(read?.get('file')?.fileName).toBe('');
	});

	test('with a length that is only said is read to its end and no further', async () => {
		const text = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--';
		const read = await formBody(asked(text, { ...TYPE, 'content-length': '51000000' }));
		expect(read && fieldText(read, 'a')).toBe('b');
	});
});

test.each([
	['another type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
	['no boundary', '--x--', { 'content-type': 'multipart/form-data' }],
	['a body that is cut off', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb', TYPE],
	['a part without a name', '--x\r\ncontent-type: text/csv\r\n\r\nb\r\n--x--', TYPE],
	['another boundary', '--y\r\n\r\n--y--', TYPE]
])('%s is no form', async (_, body, headers) => {
	expect(await formBody(asked(body, headers))).toBeNull();
});
