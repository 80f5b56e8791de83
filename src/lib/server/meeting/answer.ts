import { json } from '@sveltejs/kit';
import * as v from 'valibot';

/** What is wrong with what a page sent, by the name of the field. */
export interface Fault {
	readonly field: string;
	readonly message: string;
}

/** Reads what a page sent; where it is not as it must be, the answer says which field and what to do. */
export async function sentBy<Shape extends v.GenericSchema>(
	request: Request,
	shape: Shape
): Promise<
	| { readonly sent: v.InferOutput<Shape>; readonly refusal: null }
	| { readonly sent: null; readonly refusal: Response }
> {
	const body = v.safeParse(v.pipe(v.string(), v.parseJson()), await request.text());
	if (!body.success)
		return { sent: null, refusal: refused([{ field: '', message: 'This is no JSON.' }]) };
	const read = v.safeParse(shape, body.output);
	if (read.success) return { sent: read.output, refusal: null };
	const faults = read.issues.map((issue): Fault => ({
		field: v.getDotPath(issue) ?? '',
		message: issue.message
	}));
	return { sent: null, refusal: refused(faults) };
}

function refused(faults: readonly Fault[]): Response {
	return json({ faults }, { status: 400 });
}
