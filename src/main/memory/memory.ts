import { join } from 'node:path'
import { z } from 'zod'
import { JsonFile } from './json-file.ts'

const rememberedSchema = z.object({
  window: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() }).nullable(),
  /** Folders of workspaces, the last opened first. */
  workspaces: z.array(z.string()),
})
type Remembered = z.infer<typeof rememberedSchema>
export type RememberedWindow = NonNullable<Remembered['window']>

const workspacesKept = 10

/** What the app remembers from one start to the next: the window's place and the workspaces opened lately. A disk that refuses is no trouble. */
export class Memory {
  readonly #file: JsonFile<typeof rememberedSchema>
  #remembered: Remembered

  /** @param folder where the app may keep its own files */
  constructor(folder: string) {
    this.#file = new JsonFile(join(folder, 'remembered.json'), rememberedSchema, { window: null, workspaces: [] })
    this.#remembered = this.#file.read()
  }

  get window(): RememberedWindow | null {
    return this.#remembered.window
  }

  get workspaces(): readonly string[] {
    return this.#remembered.workspaces
  }

  rememberWindow(window: RememberedWindow): void {
    this.#keep({ ...this.#remembered, window })
  }

  rememberWorkspace(folder: string): void {
    const others = this.#remembered.workspaces.filter((other) => other !== folder)
    this.#keep({ ...this.#remembered, workspaces: [folder, ...others].slice(0, workspacesKept) })
  }

  #keep(remembered: Remembered): void {
    this.#remembered = remembered
    this.#file.write(remembered)
  }
}
