/** Publishes extracts from the command line: `npm run publish -- --kind figures --reason "…" FILE…`. */
import { runOffer } from './offer/run.js';

await runOffer('publish');
