/** Whether the process, as it now runs, will meet its target. */
export type Assurance = 'pass' | 'fail' | 'hit-and-miss';

/** The outlook with its target, or why there is none. */
export type AssuranceReading =
	| { readonly kind: Assurance; readonly target: number; readonly words: string }
	| {
			readonly kind: 'none';
			readonly reason: 'neutral' | 'no-target' | 'too-few' | 'no-limits' | 'no-figure';
			readonly words: string;
	  };
