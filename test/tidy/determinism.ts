import { lineOf, walk } from './parsed-source.ts'
import { isCode, isIn, type TidyCheck } from './source-tree.ts'

/** Members that read the real clock, real chance, or a platform's own idea of a sine. */
const bannedMembers: Readonly<Record<string, readonly string[]>> = { Date: ['now'], Math: ['random', 'sin', 'cos'] }

/** Complains about every call in the engine whose answer differs between two machines or two moments (engine rule 1). */
export const checkDeterminism: TidyCheck = (files) =>
  files
    .filter((file) => isCode(file) && isIn('src/engine', file))
    .flatMap((file) => {
      const found: string[] = []
      const complain = (at: number, what: string) =>
        found.push(`${file.path}:${lineOf(file, at)} uses ${what}, which is not the same everywhere`)
      walk(file, {
        MemberExpression: ({ object, property, start }) => {
          const member = memberName(property)
          if (object.type === 'Identifier' && member !== null && bannedMembers[object.name]?.includes(member)) {
            complain(start, `${object.name}.${member}`)
          }
          if (member !== null && (member === 'localeCompare' || member.startsWith('toLocale'))) complain(start, member)
        },
        NewExpression: ({ callee, arguments: given, start }) => {
          if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) complain(start, 'new Date()')
        },
        CallExpression: ({ callee, start }) => {
          if (callee.type === 'Identifier' && callee.name === 'Date') complain(start, 'Date()')
        },
        Identifier: ({ name, start }) => {
          if (name === 'Intl') complain(start, 'Intl')
        },
      })
      return found
    })

/** The name of a member written `a.name` or `a['name']`. */
function memberName(property: { type: string; name?: unknown; value?: unknown }): string | null {
  if (property.type === 'Identifier') return String(property.name)
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null
}
