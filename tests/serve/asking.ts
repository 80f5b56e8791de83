import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export interface Question {
	readonly method?: string;
	readonly path?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** Asks a server over a connection of its own, with exactly these headers, as fetch would not let us. */
export function ask(address: string, question: Question = {}): Promise<Answer> {
	const { method = 'GET', path = '/', headers = {}, body } = question;
	const { hostname, port } = new URL(address);
	return new Promise((resolve, reject) => {
		const asked = request({ hostname, port, method, path, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(chunks).toString('utf8')
				});
			});
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

/** Sends bytes as they are and gives all that comes back. */
export function askRaw(address: string, bytes: string): Promise<string> {
	const { hostname, port } = new URL(address);
	return new Promise((resolve, reject) => {
		let answer = '';
		const socket = connect(Number(port), hostname, () => socket.end(bytes));
		socket.setEncoding('utf8');
		socket.on('data', (chunk: string) => (answer += chunk));
		socket.on('error', reject);
		socket.on('close', () => {
			resolve(answer);
		});
	});
}
