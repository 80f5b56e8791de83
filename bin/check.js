/** Checks extracts without changing anything: `npm run check -- --kind figures FILE…`. */
import { runOffer } from './offer/run.js';

await runOffer('check');
