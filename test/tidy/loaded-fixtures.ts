import { posix } from 'node:path'
import { isCode, isIn, type SourceFile, type TidyCheck } from './source-tree.ts'

/** Complains about fixtures that nothing reads: neither code, by its path or a folder that it walks, nor another fixture. */
export const checkFixturesAreLoaded: TidyCheck = (files) => {
  const mentioned = new Set([
    ...files.filter(isCode).flatMap(pathsInCode),
    ...files.filter((file) => isIn('fixtures', file)).flatMap(pathsInFixture),
  ])
  const isLoaded = (path: string): boolean => mentioned.has(path) || (depthOf(path) > 2 && isLoaded(posix.dirname(path)))
  return files.filter((file) => isIn('fixtures', file) && !isLoaded(file.path)).map(({ path }) => `${path} is loaded by nobody`)
}

const depthOf = (path: string) => path.split('/').length

/** `'fixtures/a/b'`, and `'fixtures', 'a', 'b'` as arguments of a join. */
function pathsInCode({ text }: SourceFile): string[] {
  const whole = [...text.matchAll(/(?<![\w/])fixtures(?:\/[\w.@-]+)+/g)].map(([path]) => path.replace(/\.$/, ''))
  const joined = [...text.matchAll(/['"]fixtures['"]((?:\s*,\s*['"][\w./-]+['"])+)/g)].map(([, rest = '']) =>
    ['fixtures', ...[...rest.matchAll(/['"]([\w./-]+)['"]/g)].map(([, part]) => part)].join('/'),
  )
  return [...whole, ...joined]
}

/** Relative paths in a fixture: a scenario's journeys and workspace. */
function pathsInFixture({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/"(\.{1,2}\/[^"\n]+)"/g)].map(([, relative = '']) => posix.join(posix.dirname(path), relative))
}
