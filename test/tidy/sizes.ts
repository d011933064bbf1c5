import { lineOf, walk } from './parsed-source.ts'
import { isCode, isIn, type SourceFile, type TidyCheck } from './source-tree.ts'

const linesOf = ({ text }: SourceFile) => text.trimEnd().split('\n').length
const isProduct = (file: SourceFile) => isCode(file) && isIn('src', file)

const mostLines = 350
const mostLinesOfNineInTen = 250
const medianLines = 100
const mostLinesOfFunction = 70

/** Complains about files of src that no longer fit in a head, each and taken together. */
export const checkFileSizes: TidyCheck = (files) => {
  const sized = files.filter(isProduct).map((file) => ({ path: file.path, lines: linesOf(file) }))
  const lines = sized.map((file) => file.lines).sort((a, b) => a - b)
  const at = (share: number) => lines[Math.floor((lines.length - 1) * share)] ?? 0
  const complaints = sized
    .filter((file) => file.lines > mostLines)
    .map(({ path, lines }) => `${path} has ${lines} lines, over ${mostLines}`)
  if (at(0.5) > medianLines) complaints.push(`the median file of src has ${at(0.5)} lines, over ${medianLines}`)
  if (at(0.9) > mostLinesOfNineInTen) complaints.push(`one file in ten of src has ${at(0.9)} lines or more, over ${mostLinesOfNineInTen}`)
  return complaints
}

/** Complains about functions that do not fit on a screen. */
export const checkFunctionSizes: TidyCheck = (files) =>
  files
    .filter((file) => isCode(file) && !isIn('test', file))
    .flatMap((file) => {
      const found: string[] = []
      const measure = ({ start, end }: { start: number; end: number }) => {
        const first = lineOf(file, start)
        const lines = lineOf(file, end) - first + 1
        if (lines > mostLinesOfFunction) found.push(`${file.path}:${first} is a function of ${lines} lines, over ${mostLinesOfFunction}`)
      }
      walk(file, { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure })
      return found
    })
