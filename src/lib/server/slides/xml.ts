/**
 * The text with only what XML 1.0 can hold. Control characters, U+FFFE and U+FFFF are left out, half a surrogate pair
 * becomes U+FFFD, line ends become "\n". Whatever comes from a file or a person goes through here once before it is written
 * into a slide.
 */
export function plainText(text: string): string {
	const whole = text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
	return Array.from(whole)
		.filter((letter) => isWritable(letter.codePointAt(0) ?? 0))
		.join('');
}

function isWritable(code: number): boolean {
	if (code < 0x20) return code === 0x9 || code === 0xa;
	// From U+007F to U+009F they are control characters too, which XML allows and no reader shows.
	return !(code >= 0x7f && code <= 0x9f) && code !== 0xfffe && code !== 0xffff;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;'
};

/** The text as XML writes it, in an element or an attribute. */
export function xmlText(text: string): string {
	return plainText(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}
