import { createRequire, syncBuiltinESMExports } from 'node:module'

const disk = createRequire(import.meta.url)('node:fs/promises') as typeof import('node:fs/promises')

/**
 * While something is done the disk refuses at one point, as a full or read-only one does; afterwards it is as it was. Really refused it
 * could not be: tests may run as root, whom nothing refuses.
 * @param before how many files still take their places, where that is refused
 */
export async function whileRefused<T>(at: 'open' | 'write' | 'rename', code: string, act: () => Promise<T>, before = 0): Promise<T> {
  const { open, rename } = disk
  const refuse = () => Promise.reject(Object.assign(new Error(code), { code }))
  switch (at) {
    case 'open':
      disk.open = refuse
      break
    case 'rename': {
      let placed = 0
      disk.rename = (...args) => {
        placed += 1
        return placed > before ? refuse() : rename(...args)
      }
      break
    }
    case 'write':
      disk.open = async (...args) => Object.assign(await open(...args), { appendFile: refuse })
  }
  syncBuiltinESMExports()
  try {
    return await act()
  } finally {
    Object.assign(disk, { open, rename })
    syncBuiltinESMExports()
  }
}
