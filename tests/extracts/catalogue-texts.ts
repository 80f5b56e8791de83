import { readCatalogue, type ReadCatalogue } from '$lib/extracts/catalogue';

/** A small catalogue that is right, as texts by file. */
export const CATALOGUE_TEXTS: Readonly<Record<string, string>> = {
	'indicators.csv': `indicator,name,short_name,measure,accrual,polarity,frequency,default_grain,counted_one,counted_many,numerator,denominator,definition,clock,owner,source,valid_from,valid_until,replaces,settles_after_weeks,working_days,published_at_point,level,decimals,part_of
plans,Plans,Plans,count,flow,neutral,week,week,plan,plans,Plans,,,,,,,,,0,,,team,0,
visits,Visits in time,Visits,percentage,snapshot,high-is-good,week,month,child,children,Children visited,Children,,,,,2013-07-08,,plans,2,10,31-march,team,1,
`,
	'sets.csv': `set,name,indicator
weekly,Weekly,plans
weekly,Weekly,visits
monthly,Monthly,visits
`,
	'units.csv': `unit,name,short_name,kind,parent,valid_from,valid_until,successors
council,The Council,Council,authority,,,,
care,Care service,Care,service,council,,,
north,North team,North,team,care,,2013-09-01,south
south,South team,South,team,care,2013-09-02,,
`,
	'authorities.csv': `authority,name,level,region,codes
england,England,national,,E9
south-west,South West,region,england,E12
eastmere,Eastmere,local,south-west,E1;101
westmere,Westmere,local,south-west,E2;102
`,
	'neighbours.csv': `model,authority,neighbour,rank,closeness
April 2021,eastmere,westmere,1,Very close
`,
	'events.csv': `date,title,detail,indicators,unit,source
2013-07-08,Inspection,,plans; visits,north,
`,
	'holidays.csv': `date,name
2013-08-26,Summer bank holiday
`,
	'mappings.csv': `mapping,format,file,indicator,value,numerator,denominator,filter,source,published_on
visits-d1,ees,d1_*.csv,visits,share,some,all,category=Plans; age=0=17,Statistics,2013-10-31
`,
	'recalculations.csv': `indicator,unit,date,reason,by
visits,north,2013-07-08,New way of working,Head of Service
`,
	'exclusions.csv': `indicator,unit,from,until,reason,by
visits,,2013-12-23,2013-12-29,Offices closed,Head of Service
`,
	'settings.csv': `setting,value
authority,eastmere
council,The Council
neighbour_model,April 2021
neighbour_verdict,median
discuss_at_most,5
sample_note,Illustrative
meeting_weekday,wednesday
meeting_time,10:00
meeting_set,weekly
meeting_unit,care
`
};

/** The catalogue that the texts make. */
export function readTexts(texts: Readonly<Record<string, string>>): ReadCatalogue {
	const bytes = Object.entries(texts).map(
		([file, text]) => [file, new TextEncoder().encode(text)] as const
	);
	return readCatalogue(new Map(bytes));
}
