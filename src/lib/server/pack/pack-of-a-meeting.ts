import { error, redirect } from '@sveltejs/kit';
import { setOf } from '$lib/domain/catalogue';
import { isDate } from '$lib/domain/period';
import type { Application } from '$lib/server/application';
import type { DeckData } from '$lib/meeting/meeting-data';
import { deckData, type MeetingAsked } from '$lib/server/meeting/meeting-data';
import { sinceMinutes } from '$lib/server/meeting/meeting-page';
import { addressWith, unitAsked } from '$lib/server/pages/frame';
import { packOf, type Closing, type Pack } from './pack';

/**
 * The pack of the meeting on the day, and its file's name without an ending; a page that helps where there is no such day.
 * Of a closed meeting it is what its minutes froze. Another set or unit than the meeting's own may be asked for.
 */
export async function packAt(
	application: Application,
	day: string,
	asked: MeetingAsked = {}
): Promise<{ readonly pack: Pack; readonly name: string }> {
	if (!isDate(day)) error(404, { message: 'There is no such day' });
	const data = await deckData(application, day, asked);
	if (data === null) redirect(307, '/');
	const closing = await closingOf(application, data);
	return { pack: packOf(data, closing), name: packName(data.frame.council, day) };
}

/**
 * What the address of a pack asks for beside the meeting's day; an error that names those there are where there is no such
 * set or team: a file is taken away, and another's figures must not go with it.
 */
export function packAsked(url: URL, { gate }: Application): MeetingAsked {
	const [set, unit] = [named(url, 'set'), named(url, 'team')];
	const { catalogue } = gate.state.catalogue;
	if (catalogue === null) return {};
	if (set !== null && setOf(catalogue, set) === null)
		error(404, {
			message: `There is no such set of indicators. There are: ${catalogue.sets.map(({ name }) => name).join(', ')}`,
			kind: 'set of indicators',
			choices: catalogue.sets.map(({ id, name }) => ({ name, href: addressWith(url, 'set', id) }))
		});
	const about = unit === null ? {} : { unit: unitAsked(unit, catalogue, url).id };
	return { ...(set === null ? {} : { set }), ...about };
}

/** What the address gives the parameter; none where it is empty. */
function named({ searchParams }: URL, name: string): string | null {
	return searchParams.get(name) || null;
}

async function closingOf(application: Application, data: DeckData): Promise<Closing | null> {
	const { closed } = data.meeting;
	const since = await sinceMinutes(application, data);
	return closed === null || since === null ? null : { at: closed.at, by: closed.by, ...since };
}

/** "2013-07-17_wiltshire-council_meeting-pack": day and council, so that a file tells what it is. */
export function packName(council: string, day: string): string {
	const words = council.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return [day, words.join('-'), 'meeting-pack'].filter((part) => part !== '').join('_');
}
