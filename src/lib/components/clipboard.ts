/** Puts a picture, fetched from its own address, on the clipboard. */
export async function copyPicture(address: string): Promise<void> {
	const picture = fetch(address).then(async (answer) => {
		if (!answer.ok) throw new Error(`The picture could not be fetched (${String(answer.status)}).`);
		return answer.blob();
	});
	// Some browsers let a page write only what it promised while the button was being pressed.
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

export function copyText(text: string): Promise<void> {
	return navigator.clipboard.writeText(text);
}
