/** The largest file that is read; beyond any of these it is refused. Lengths are in bytes, rows, columns, characters. */
export const LIMITS = { bytes: 52_428_800, rows: 500_000, columns: 64, cell: 4096 } as const;
