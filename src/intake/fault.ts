/** What the operating system's error codes mean for someone who wants a file read, with a remedy. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EACCES: 'permission denied; change its permissions (chmod) or read a copy',
  EPERM: 'permission denied; change its permissions (chmod) or read a copy',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder; check the path',
  ELOOP: 'its links lead in a circle; remove one of them',
  EMFILE: 'too many files are open; close some programs and try again',
  ENFILE: 'too many files are open; close some programs and try again',
  ENAMETOOLONG: 'its name is too long; rename it',
  EIO: 'the disk gives an error; copy it to another one',
};

/** One clause for a reader about why an input could not be read. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
