import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite'
import type { SourceFile } from './source-tree.ts'

const programs = new WeakMap<SourceFile, ESTree.Program>()

/** Walks the syntax tree of a file. Throws where the file does not parse. */
export function walk(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(programOf(file))
}

/** Line of a position in the text, from 1. */
export function lineOf({ text }: SourceFile, position: number): number {
  return text.slice(0, position).split('\n').length
}

function programOf(file: SourceFile): ESTree.Program {
  const known = programs.get(file)
  if (known) return known
  const { program, errors } = parseSync(file.path, file.text)
  if (errors.length > 0) throw new Error(`${file.path} does not parse: ${errors[0]?.message}`)
  programs.set(file, program)
  return program
}
