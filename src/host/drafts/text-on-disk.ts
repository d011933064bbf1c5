import { readFile } from 'node:fs/promises'
import { codeOf, messageOf } from '../files/file-failure.ts'

/** What a file says now: null where there is none. Never throws. */
export async function textOnDisk(
  path: string,
): Promise<{ readonly kind: 'read'; readonly text: string | null } | { readonly kind: 'failed'; readonly message: string }> {
  try {
    return { kind: 'read', text: await readFile(path, 'utf8') }
  } catch (failure) {
    const code = codeOf(failure)
    return code === 'ENOENT'
      ? { kind: 'read', text: null }
      : { kind: 'failed', message: `It could not be read (${code ?? messageOf(failure)}).` }
  }
}
