import type { Problem } from '$lib/domain/problem';

const PUT_FILE = 'Put the CSV file itself into the folder.';

/** A problem of a whole file or folder that was not read. */
export function fileProblem(
	code: string,
	file: string,
	message: string,
	remedy: string = PUT_FILE
): Problem {
	return { code, severity: 'error', file, line: null, column: null, value: null, message, remedy };
}
