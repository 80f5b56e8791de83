/**
 * Where a server that was started as a process of its own is found, once it says so; without the slash at the end. It
 * fails with all that the process said where that ends before.
 *
 * @param {import('node:child_process').ChildProcess} child Its output is read, its errors too where they come here.
 * @returns {Promise<string>}
 */
export function addressOf(child) {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stdout?.on('data', (text) => {
			said += String(text);
			const [, address] = /^Plumbline is at (http:\/\/\S+)\/$/m.exec(said) ?? [];
			if (address !== undefined) resolve(address);
		});
		child.stderr?.on('data', (text) => (said += String(text)));
		child.once('exit', () => reject(new Error(`The server stopped: ${said}`)));
	});
}
