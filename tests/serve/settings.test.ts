import { describe, expect, it } from 'vitest';
import { isLoopback, settingsOf, whyNotListening } from '../../bin/serve/settings.js';

describe('where the server listens', () => {
	it('is this machine and port 4173 unless told otherwise', () => {
		expect(settingsOf({})).toEqual({ host: '127.0.0.1', port: 4173 });
		expect(settingsOf({ PORT: '', HOST: '' })).toEqual({ host: '127.0.0.1', port: 4173 });
	});

	it('may be any free port, and any name of this machine', () => {
		expect(settingsOf({ PORT: '0', HOST: '[::1]' })).toEqual({ host: '::1', port: 0 });
		expect(settingsOf({ HOST: '127.8.9.1' })).toEqual({ host: '127.8.9.1', port: 4173 });
	});

	it.each(['0.0.0.0', '::', '10.0.0.7', '192.168.1.2', 'example.org', '127.0.0.1.nip.io', '127.1'])(
		'is never %s until sign-in exists',
		(host) => {
			expect(isLoopback(host)).toBe(false);
			expect(JSON.stringify(settingsOf({ HOST: host }))).toContain('until sign-in exists');
		}
	);

	it.each(['http', '-1', '65536', '4173x', '1e3', ' 80'])('is not port "%s"', (port) => {
		expect(settingsOf({ PORT: port })).toEqual({
			refusal: `PORT is a number from 0 to 65535, not "${port}".`
		});
	});

	it('says what to do when it cannot listen', () => {
		const settings = { host: '127.0.0.1', port: 80 };
		const problem = (code: string) => Object.assign(new Error('no'), { code });
		expect(whyNotListening(problem('EADDRINUSE'), settings)).toContain('PORT=81 npm start');
		expect(whyNotListening(problem('EACCES'), settings)).toContain('PORT=4173 npm start');
		expect(whyNotListening(new Error('no such thing'), settings)).toContain('no such thing');
	});
});
