import type { IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import type { View } from '$lib/view/view';

/** What a face of an indicator is given: everything that the page shows, its address, and what stands on every page. */
export interface PanelProps {
	readonly shown: IndicatorPage;
	readonly path: string;
	readonly view: View;
	readonly frame: Frame;
}
