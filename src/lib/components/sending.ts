/**
 * Sends a form with a file by a request that tells how far it is; without a script the browser sends it. The answer is
 * the page that the server leads to, or this one with what is wrong.
 */
export function sending(say: (words: string) => void) {
	return (form: HTMLFormElement) => {
		const send = (event: SubmitEvent) => {
			event.preventDefault();
			const request = new XMLHttpRequest();
			request.upload.addEventListener('progress', ({ loaded, total }) => {
				say(loaded < total ? progressInWords(loaded, total) : 'Checking every row …');
			});
			request.addEventListener('error', () => {
				say('Not sent: the line is down. Nothing has changed; send it again.');
			});
			request.addEventListener('load', () => {
				// Whoever has gone to another page stays there: the extract waits on its own.
				if (!form.isConnected) return;
				if (request.status < 400) location.assign(request.responseURL);
				else say(whyNot(request));
			});
			request.open('POST', form.action);
			request.setRequestHeader('accept', 'text/html');
			request.send(new FormData(form));
		};
		form.addEventListener('submit', send);
		return () => {
			form.removeEventListener('submit', send);
		};
	};
}

/** The page that the server answers with says what is wrong. */
function whyNot({ responseText, status }: XMLHttpRequest): string {
	const page = new DOMParser().parseFromString(responseText, 'text/html');
	const said = page.querySelector('[role=alert]')?.textContent.trim();
	if (said !== undefined && said !== '') return said;
	return status === 413 ? 'The file is larger than 50 MB.' : 'Not taken: try it again.';
}

/** "Sending 12.0 of 48.0 MB, 25%" */
export function progressInWords(loaded: number, total: number): string {
	const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
	const percent = total === 0 ? 0 : Math.floor((100 * loaded) / total);
	return `Sending ${megabytes(loaded)} of ${megabytes(total)} MB, ${String(percent)}%`;
}
