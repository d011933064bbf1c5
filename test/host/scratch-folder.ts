import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { demoShop } from './sample.ts'

/** A folder of this test file's own, gone when its tests are over. */
export class ScratchFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'journey-rehearsal-'))

  constructor() {
    afterAll(() => rmSync(this.path, { recursive: true, force: true }))
  }

  at(...parts: readonly string[]): string {
    return join(this.path, ...parts)
  }

  /** Writes a file, with the folders that lead to it; an object as JSON. Answers with its absolute path. */
  write(name: string, content: string | Uint8Array | object): string {
    const path = this.at(name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
    return path
  }

  /** A copy of the sample workspace to break. */
  copyOfDemoShop(name: string): string {
    cpSync(demoShop, this.at(name), { recursive: true })
    return this.at(name)
  }

  /** Changes a JSON file. */
  change(name: string, change: (document: Record<string, unknown>) => void): void {
    const document = JSON.parse(readFileSync(this.at(name), 'utf8')) as Record<string, unknown>
    change(document)
    this.write(name, document)
  }
}
