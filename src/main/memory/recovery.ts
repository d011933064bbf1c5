import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Drafts, draftsSchema, EditedFiles } from '../../host/index.ts'
import { JsonFile } from './json-file.ts'

const recoverySchema = z.object({ folder: z.string(), drafts: draftsSchema })

/** What was edited and not saved, workspace by workspace: it is there again at the next start, whatever ended the last one. */
export class Recovery {
  readonly #folder: string

  /** @param folder where the app may keep its own files */
  constructor(folder: string) {
    this.#folder = join(folder, 'recovery')
  }

  editedFiles(workspace: string): EditedFiles {
    const name = createHash('sha256').update(workspace).digest('hex').slice(0, 32)
    const file = new JsonFile(join(this.#folder, `${name}.json`), recoverySchema, { folder: workspace, drafts: {} })
    return new EditedFiles(workspace, file.read().drafts as Drafts, (drafts) =>
      file.write({ folder: workspace, drafts } as z.infer<typeof recoverySchema>),
    )
  }
}
