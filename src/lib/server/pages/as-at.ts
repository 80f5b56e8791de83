import type { Frame } from '$lib/view/page-data';

/** When the newest extract behind the figures was received, on London's clock: "2013-07-15 07:42". */
export function asAtOf({ received }: Frame): string {
	return received === null ? '' : `${received.date} ${received.time}`;
}
