import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeFlags } from '../../bin/serve/node-flags.js';

test('npm start starts Node with the flags that tests and the bench use', () => {
	expect(readFileSync('package.json', 'utf8')).toContain(
		`"start": "node ${nodeFlags.join(' ')} bin/serve.js"`
	);
});
