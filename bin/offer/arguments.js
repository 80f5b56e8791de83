import { parseArgs } from 'node:util';

/**
 * @typedef {'figures' | 'targets' | 'comparators'} Kind
 * @typedef {object} Wish What was asked for on the command line.
 * @property {Kind} kind
 * @property {readonly string[]} files
 * @property {boolean} isJson
 * @property {string} by
 * @property {string} reason
 * @property {string | null} catalogue
 */

const kinds = /** @type {const} */ (['figures', 'targets', 'comparators']);

const words = {
	check: `npm run check -- --kind figures|targets|comparators [--catalogue FOLDER] [--json] FILE…

Checks files against the catalogue and what is in force. Nothing is changed.
  --kind        what the files hold; it is never guessed
  --catalogue   the catalogue of another council; nothing is compared with what is in force
  --json        the answer for a program (with npm run --silent)
Ends with 0: can be published, 1: refused, 2: needs a person, 64: asked wrongly.`,
	publish: `npm run publish -- --kind figures|targets|comparators [--reason "…"] [--by NAME] [--json] FILE…

Publishes files, each as one version, beside a server that may be running.
  --kind        what the files hold; it is never guessed
  --reason      why, where settled figures change or a question is asked; without it such a file waits on Extracts
  --by          by whose word; the name of this account unless given
  --json        the answer for a program (with npm run --silent)
Ends with 0: published or in force already, 1: refused, 2: held for a person, 64: asked wrongly.`
};

/**
 * Reads what a command is asked; a text where it is asked wrongly, to be shown instead.
 * @param {'check' | 'publish'} command
 * @param {readonly string[]} given
 * @returns {Wish | string}
 */
export function wishOf(command, given) {
	const own = command === 'check' ? ['catalogue'] : ['by', 'reason'];
	const texts = ['kind', ...own].map((name) => [name, { type: 'string' }]);
	/** @type {ReturnType<typeof parseArgs>} */
	let parsed;
	try {
		parsed = parseArgs({
			args: [...given],
			allowPositionals: true,
			options: /** @type {any} */ ({ ...Object.fromEntries(texts), json: { type: 'boolean' } })
		});
	} catch (problem) {
		return `${problem instanceof Error ? problem.message : String(problem)}\n\n${words[command]}`;
	}
	const { values, positionals: files } = parsed;
	const kind = kinds.find((each) => each === values['kind']);
	if (kind === undefined) return `Say what the files hold.\n\n${words[command]}`;
	if (files.length === 0) return `Say which files.\n\n${words[command]}`;
	return {
		kind,
		files,
		isJson: values['json'] === true,
		by: textOf(values['by']),
		reason: textOf(values['reason']),
		catalogue: textOf(values['catalogue']) || null
	};
}

/** @param {unknown} value */
function textOf(value) {
	return typeof value === 'string' ? value.trim() : '';
}
