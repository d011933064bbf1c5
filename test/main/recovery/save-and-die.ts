import fs from 'node:fs'
import disk from 'node:fs/promises'
import { Recovery } from '../../../src/main/memory/recovery.ts'

/**
 * A program that edits a file of a workspace, saves it, and is killed at one of the moments in which it touches the disk.
 * Told: the workspace, the folder of the app, the file, the new name, and before which touch it dies. It says how many there were when it lived on.
 */
const [, , workspace = '', app = '', file = '', name = '', last = ''] = process.argv
let touches = 0

/** What is being written then is written by half. */
function dieAt(half: () => void = () => {}): void {
  touches += 1
  if (touches !== Number(last)) return
  half()
  process.kill(process.pid, 'SIGKILL')
}

const { open, rename } = disk
const { writeFileSync, renameSync } = fs
Object.assign(fs, {
  writeFileSync: (path: string, text: string) => {
    dieAt(() => writeFileSync(path, text.slice(0, text.length / 2)))
    writeFileSync(path, text)
  },
  renameSync: (from: string, to: string) => {
    dieAt()
    renameSync(from, to)
    dieAt()
  },
})
Object.assign(disk, {
  open: async (...args: Parameters<typeof open>) => {
    dieAt()
    const handle = await open(...args)
    const append = handle.appendFile.bind(handle)
    return Object.assign(handle, {
      appendFile: async (text: string) => {
        dieAt(() => fs.appendFileSync(String(args[0]), text.slice(0, text.length / 2)))
        await append(text)
      },
    })
  },
  rename: async (...args: Parameters<typeof rename>) => {
    dieAt()
    await rename(...args)
    dieAt()
  },
})

async function editAndSave(): Promise<void> {
  const edited = new Recovery(app).editedFiles(workspace)
  const read = await edited.read(file)
  if (read === null) throw new Error('the file cannot be read')
  edited.keep(file, { ...read.document, name })
  process.stdout.write('kept\n')
  await edited.save([file], 'ask')
  process.stdout.write(`saved ${touches}\n`)
}

void editAndSave()
