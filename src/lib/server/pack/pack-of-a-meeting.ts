import { error, redirect } from '@sveltejs/kit';
import { isDate } from '$lib/domain/period';
import type { Application } from '$lib/server/application';
import { deckData } from '$lib/server/meeting/meeting-data';
import { packOf, type Pack } from './pack';

/** The pack of the meeting on the day, and its file's name without an ending; a page that helps where there is no such day. */
export async function packAt(
	application: Application,
	day: string
): Promise<{ readonly pack: Pack; readonly name: string }> {
	if (!isDate(day)) error(404, { message: 'There is no such day' });
	const data = await deckData(application, day);
	if (data === null) redirect(307, '/');
	return { pack: packOf(data), name: packName(data.frame.council, day) };
}

/** "2013-07-17_wiltshire-council_meeting-pack": day and council, so that a file tells what it is. */
export function packName(council: string, day: string): string {
	const words = council.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return [day, words.join('-'), 'meeting-pack'].filter((part) => part !== '').join('_');
}
