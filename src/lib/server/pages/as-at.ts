import { londonTime } from '$lib/domain/period';
import type { Frame } from '$lib/view/page-data';

/** When the newest extract behind the figures was received, on London's clock: "2013-07-15 07:42". */
export function asAtOf({ receivedAt }: Frame): string {
	if (receivedAt === null) return '';
	const { date, time } = londonTime(receivedAt);
	return `${date} ${time}`;
}
