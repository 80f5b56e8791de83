/**
 * The tables. Figures, targets and comparators carry the versions between which they are in force: a row is in version
 * V when from_version <= V and to_version is null or above V. Versions are only added and no row is ever deleted.
 */
export const SCHEMA: readonly string[] = [
	// The bytes last: SQLite walks through the whole of a long cell to reach one behind it.
	`create table if not exists extract (
		id text primary key,
		kind text not null,
		path text not null,
		sha256 text not null,
		received_at text not null,
		by_whom text not null,
		reason text not null,
		state text not null,
		is_sample integer not null,
		catalogue_sha256 text not null,
		rows_read integer not null,
		rows_ready integer not null,
		rows_in_error integer not null,
		rows_blank integer not null,
		added integer not null,
		late integer not null,
		restated integer not null,
		kept integer not null,
		ordinal integer not null,
		bytes blob
	)`,
	'create index if not exists extract_by_path on extract (path, sha256)',
	// Of two programs that take an extract in at once, the second finds the next number taken and looks again.
	`create table if not exists arrival (
		ordinal integer primary key,
		extract text not null references extract (id)
	)`,
	`create table if not exists version (
		id integer primary key,
		parent integer,
		extract text not null references extract (id),
		published_at text not null,
		hash text not null
	)`,
	// Sums over what each version began and ended: they say later whether anything has changed by itself.
	`create table if not exists version_seal (
		version integer not null,
		kind text not null,
		indicator text not null,
		seal text not null,
		primary key (version, kind, indicator)
	)`,
	`create table if not exists live (
		id integer primary key,
		version integer not null references version (id)
	)`,
	`create table if not exists figure (
		indicator text not null,
		period text not null,
		unit text not null,
		numerator double precision not null,
		denominator double precision,
		from_version integer not null,
		to_version integer,
		primary key (indicator, period, unit, from_version)
	)`,
	`create table if not exists target (
		indicator text not null,
		unit text not null,
		from_day text not null,
		target double precision not null,
		tolerance double precision not null,
		from_version integer not null,
		to_version integer,
		primary key (indicator, unit, from_day, from_version)
	)`,
	`create table if not exists comparator (
		indicator text not null,
		authority text not null,
		year integer not null,
		value text not null,
		numerator text not null,
		denominator text not null,
		source text not null,
		published_on text not null,
		from_version integer not null,
		to_version integer,
		primary key (indicator, authority, year, from_version)
	)`,
	`create table if not exists catalogue (
		file text not null,
		bytes blob not null,
		in_force_from text not null,
		from_version integer not null,
		primary key (file, in_force_from)
	)`,
	`create table if not exists problem (
		extract text not null references extract (id),
		ordinal integer not null,
		code text not null,
		severity text not null,
		line integer,
		sheet_row integer,
		column_name text,
		cell text,
		message text not null,
		remedy text not null,
		primary key (extract, ordinal)
	)`,
	// What people write: records are only added, and what holds now follows from all of them.
	`create table if not exists narrative (
		id text primary key,
		indicator text not null,
		unit text not null,
		week text not null,
		prompt text not null,
		body text not null,
		at text not null,
		by_whom text not null
	)`,
	'create index if not exists narrative_by_subject on narrative (indicator, unit, week)',
	`create table if not exists action_record (
		id text primary key,
		action text not null,
		body text not null,
		at text not null,
		by_whom text not null
	)`,
	`create table if not exists meeting_record (
		id text primary key,
		meeting text not null,
		body text not null,
		at text not null,
		by_whom text not null
	)`,
	'create index if not exists meeting_record_by_meeting on meeting_record (meeting)',
	// What people said of the columns below a first line, and what they decided about an extract.
	`create table if not exists column_layout (
		id text primary key,
		body text not null,
		at text not null,
		by_whom text not null
	)`,
	`create table if not exists extract_record (
		id text primary key,
		extract text not null references extract (id),
		body text not null,
		at text not null,
		by_whom text not null
	)`
];
