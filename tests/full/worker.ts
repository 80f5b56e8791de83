import { spawn } from 'node:child_process';

/** A command that was started beside others: how it ended and what it said. */
export interface Ended {
	readonly code: number | null;
	readonly said: string;
}

/** Runs one of the commands in `bin` to its end, beside whatever else runs. */
export function command(
	name: string,
	args: readonly string[],
	environment: Readonly<Record<string, string>>
): Promise<Ended> {
	const child = spawn(process.execPath, [`bin/${name}.js`, ...args], {
		env: { ...process.env, ...environment }
	});
	let said = '';
	child.stdout.on('data', (text: Buffer) => (said += text.toString()));
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	return new Promise((resolve) => {
		child.once('close', (code) => {
			resolve({ code, said });
		});
	});
}
