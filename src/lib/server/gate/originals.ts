import type { Store } from '$lib/server/store/store';

/** The bytes of an extract as they came in. */
export async function bytesOf(store: Store, id: string): Promise<Uint8Array> {
	const [row] = await store.read('select bytes from extract where id = ?', [id]);
	const bytes = row?.['bytes'];
	return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}
