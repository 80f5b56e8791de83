/**
 * With what `npm start` starts Node: a small young heap, so that what a large file leaves behind goes at once. It is slower
 * nowhere that was measured, and a third less memory at the peak. `tests/serve/node-flags.test.ts` holds package.json to it.
 */
export const nodeFlags = Object.freeze(['--max-semi-space-size=8']);
