/** Serves the built site on this machine: `npm start`, with PORT and HOST. */
import { startWithFewArenas } from './serve/arenas.js';

startWithFewArenas();
// Only now: what the site needs takes time to load, and would be loaded twice.
await import('./serve/site.js');
