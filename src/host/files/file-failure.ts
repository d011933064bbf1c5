import type { FileProblem } from '../../engine/model/file-problem.ts'

/** A problem with a file as a whole. */
export function problemWithFile(file: string, code: string, message: string): FileProblem {
  return { file, pointer: '', severity: 'error', code, message }
}

/** The problem that a failed system call stands for, in words that a person can act on. */
export function problemOfFailure(file: string, failure: unknown): FileProblem {
  const code = codeOf(failure)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problemWithFile(file, 'file-missing', 'There is no such file: look at its name and folder.')
    case 'EISDIR':
      return problemWithFile(file, 'not-a-file', 'This is a folder: name a file in it.')
    case 'EACCES':
    case 'EPERM':
      return problemWithFile(file, 'file-unreadable', 'The file may not be read: give yourself permission to read it.')
    case 'ELOOP':
      return problemWithFile(file, 'file-unreadable', 'Its symbolic links lead in a circle: mend the link.')
    case 'ENAMETOOLONG':
      return problemWithFile(file, 'file-unreadable', 'Its name is longer than the system allows: shorten it.')
    default:
      return problemWithFile(file, 'file-unreadable', `The file could not be read (${code ?? messageOf(failure)}).`)
  }
}

/** The system's code of a failed call, like ENOENT. */
export function codeOf(failure: unknown): string | undefined {
  const code = typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined
  return typeof code === 'string' ? code : undefined
}

export function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}
