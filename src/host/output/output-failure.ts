import { codeOf, messageOf } from '../files/file-failure.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder does not exist: make the folder first.',
  ENOTDIR: 'Its folder is a file: name another place.',
  EISDIR: 'This is a folder: name a file in it.',
  EACCES: 'It may not be written: give yourself permission, or name another place.',
  EPERM: 'It may not be written: give yourself permission, or name another place.',
  EROFS: 'Its disk can only be read: name another place.',
  ENOSPC: 'The disk is full: make room, or name another place.',
  ENAMETOOLONG: 'Its name is longer than the system allows: shorten it.',
}

/** What a run says could not be written where it should; a sentence for a person, with the file. */
export class OutputFailure extends Error {
  override readonly name = 'OutputFailure'

  constructor(
    readonly file: string,
    sentence: string,
  ) {
    super(sentence)
  }

  static of(file: string, failure: unknown): OutputFailure {
    if (failure instanceof OutputFailure) return failure
    const code = codeOf(failure)
    return new OutputFailure(file, reasons[code ?? ''] ?? `It could not be written (${code ?? messageOf(failure)}).`)
  }
}
