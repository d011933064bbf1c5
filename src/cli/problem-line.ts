import type { FileProblem } from '../engine/model/file-problem.ts'
import { printable } from './printable.ts'

/** `file:/json/pointer: code: message`, `file:line:column: json-syntax: message`; a warning says so (contract section 6). */
export function problemLine({ file, pointer, severity, code, message }: FileProblem): string {
  return printable(`${file}:${pointer}: ${severity === 'warning' ? 'warning: ' : ''}${code}: ${message}`)
}
