import { lineOf, walk } from './parsed-source.ts'
import { isTest, type TidyCheck } from './source-tree.ts'

const runners = new Set(['test', 'it', 'describe', 'suite', 'bench'])
const waysOut = new Set(['only', 'skip', 'skipIf', 'runIf', 'todo', 'fixme', 'fails', 'fail'])
const oldNames = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'])

/** Complains about tests that are left out or that leave the others out, about tests that sleep, and about ones that replace modules for others too. */
export const checkHonestTests: TidyCheck = (files) =>
  files.filter(isTest).flatMap((file) => {
    const found: string[] = []
    const complain = (at: number, what: string) => found.push(`${file.path}:${lineOf(file, at)} ${what}`)
    walk(file, {
      MemberExpression: ({ object, property, start }) => {
        if (property.type !== 'Identifier') return
        if (waysOut.has(property.name) && runners.has(rootName(object) ?? '')) complain(start, `has a test marked ${property.name}`)
        // Modules are shared between the other files: what one replaces, the next one would find.
        if (property.name === 'mock' && rootName(object) === 'vi' && !file.path.endsWith('.alone.test.ts'))
          complain(start, 'replaces a module, and is no .alone.test.ts')
        if (property.name === 'waitForTimeout') complain(start, 'sleeps instead of waiting for something')
      },
      Identifier: ({ name, start }) => {
        if (oldNames.has(name)) complain(start, `has a test marked ${name}`)
      },
    })
    return found
  })

/** `test` of `test.describe.each(…)`. */
function rootName(node: { type: string; name?: unknown; object?: unknown; callee?: unknown }): string | null {
  if (node.type === 'Identifier') return String(node.name)
  const inner = node.type === 'MemberExpression' ? node.object : node.type === 'CallExpression' ? node.callee : undefined
  return inner ? rootName(inner as Parameters<typeof rootName>[0]) : null
}
