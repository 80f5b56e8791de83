/** A CSV as a download: its text begins with a byte order mark, so that Excel reads it as UTF-8. */
export function csvResponse(text: string, name: string): Response {
	return fileResponse(`\uFEFF${text}`, 'text/csv; charset=utf-8', name);
}

/** A file that a browser may show and that keeps its name when it is saved. Figures of small teams are stored nowhere on the way. */
export function fileResponse(
	body: string | Uint8Array<ArrayBuffer>,
	type: string,
	name: string
): Response {
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': dispositionOf(name),
			'cache-control': 'no-store'
		}
	});
}

/** The name in plain letters, and whole beside it where it has others (RFC 6266). */
function dispositionOf(name: string): string {
	const plain = name.replace(/[^\w.-]/g, '-');
	const whole = plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
	return `inline; filename="${plain}"${whole}`;
}
