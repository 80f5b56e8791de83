import type { ColumnLayout } from '$lib/extracts/layout/column-layout';
import { SEPARATORS } from '$lib/extracts/layout/column-layout';
import { DATE_ORDERS } from '$lib/extracts/layout/written-dates';
import type { RememberedLayout } from '$lib/server/gate/layouts';
import type { SaidLayout } from '$lib/view/column-pages';

/** What people said of columns, as the page lists it: the newest first. */
export function saidLayouts(remembered: readonly RememberedLayout[]): readonly SaidLayout[] {
	return remembered
		.map(({ id, by, at, layout }) => ({
			id,
			kind: layout.kind,
			firstLine: layout.header.join(' · '),
			readAs: readAs(layout),
			by,
			at
		}))
		.reverse();
}

function readAs({ columns, header, separator, dates, weeks }: ColumnLayout): string {
	const said = Object.entries(columns).map(([column, source]) =>
		source.kind === 'same'
			? `${column}: ${source.text === '' ? 'blank' : source.text} in every row`
			: `${column}: ${header[source.position] ?? ''}`
	);
	const across =
		weeks === null
			? []
			: [
					`weeks from ${header[weeks.first] ?? ''} on, ${weeks.holds === 'numerator' ? 'a column' : 'two columns'} each`
				];
	const separated = SEPARATORS.find((each) => each.separator === separator)?.words ?? '';
	const order = DATE_ORDERS.find((each) => each.order === dates)?.words ?? '';
	return [...said, ...across, `separated by ${separated}`, `days as ${order}`].join('; ');
}
