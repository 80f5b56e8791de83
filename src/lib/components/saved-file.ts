/** Fetches a file that takes a while to make and hands it to the browser to keep, under the name that the server gave it. Refused: what is not there. */
export async function saveFile(address: string): Promise<void> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`the server answered ${String(answer.status)}`);
	const link = document.createElement('a');
	link.href = URL.createObjectURL(await answer.blob());
	link.download = nameIn(answer.headers.get('content-disposition') ?? '');
	link.click();
	// Not at once: a browser may still be reading it.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}

/** The name of an attachment; empty where none is given. */
export function nameIn(disposition: string): string {
	return /filename="([^"]+)"/.exec(disposition)?.[1] ?? '';
}
