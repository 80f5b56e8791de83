import type { Problem } from '$lib/domain/problem';
import { fileProblem } from './file-problem';

const WHERE = 'figures, targets or comparators';
const AS_CSV = 'Save it as "CSV UTF-8 (comma delimited)"';

/** Whether the name is none of our business: hidden files, what Excel and Windows leave beside theirs, notes to read. */
export function isNoneOfOurs(name: string): boolean {
	return (
		name.startsWith('.') ||
		name.startsWith('~$') ||
		/^(readme(\.\w+)?|.*\.md|thumbs\.db|desktop\.ini)$/i.test(name)
	);
}

export function isNamedCsv(name: string): boolean {
	return name.toLowerCase().endsWith('.csv');
}

/** A file in one of the three folders whose name says that it is no CSV file. */
export function otherFile(path: string): Problem {
	return fileProblem(
		'stray_file',
		path,
		'Its name does not end in .csv, so it is not read',
		`${AS_CSV} into this folder, or take it out where it holds no figures.`
	);
}

/** A file that lies beside the three folders. */
export function misplacedFile(name: string): Problem {
	const remedy = isNamedCsv(name)
		? `Move it into ${WHERE}, whichever it holds.`
		: `${AS_CSV} into ${WHERE}, whichever it holds; or take it out.`;
	return fileProblem(
		'stray_file',
		`extracts/${name}`,
		'It lies beside the folders, so it is not read',
		remedy
	);
}

/** A folder beside the three. */
export function otherFolder(name: string): Problem {
	return fileProblem(
		'stray_folder',
		`extracts/${name}`,
		'No folder of this name is read',
		`Move its files into ${WHERE}, whichever they hold.`
	);
}

/** A folder that is there and cannot be listed. */
export function unreadableFolder(path: string, why: string): Problem {
	return fileProblem(
		'unreadable',
		path,
		`The folder cannot be read: ${why}`,
		'Make it a folder that the program may read.'
	);
}
