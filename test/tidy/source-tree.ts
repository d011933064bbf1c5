import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What a check of the tree says: one complaint per offence, naming the file. An empty list is a tidy tree. */
export type TidyCheck = (files: readonly SourceFile[]) => string[]

/** Folders that hold what was installed, built or measured, never what was written. */
const notWritten = new Set(['node_modules', 'out', 'dist', '.git', '.cache', 'test-results', 'rehearsal-output'])
const textEndings = /\.(?:ts|tsx|mjs|cjs|js|json|ndjson|md|css|html|yml|yaml|txt|svg)$|(?:^|\/)(?:LICENSE|run|\.npmrc|\.gitignore)$/

/** Every text file that people wrote, below the root given. */
export function readTree(root: string): SourceFile[] {
  const below = (folder: string): SourceFile[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return notWritten.has(entry.name) ? [] : below(path)
      return textEndings.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
    })
  return below('').sort((a, b) => (a.path < b.path ? -1 : 1))
}

export const isCode = ({ path }: SourceFile) => /\.(?:ts|tsx|mjs)$/.test(path) && /^(?:src|test|scripts|bench)\//.test(path)
export const isIn = (folder: string, { path }: SourceFile) => path.startsWith(`${folder}/`)
export const isTest = ({ path }: SourceFile) => /\.(?:test|spec)\.tsx?$/.test(path)
