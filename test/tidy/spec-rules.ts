import type { SourceFile, TidyCheck } from './source-tree.ts'

const specification = 'src/engine/SPEC.md'
/** A rule begins its line: a list item, a heading or a table row, the id perhaps in bold or as code. */
const definition = /^\s*(?:[-*]\s+|#+\s+|\|\s*)?(?:\*\*|`)?([A-Z]{2,8}\d+[a-z]?)(?:\*\*|`)?(?=[\s:.|])/gm
/** Ids at the beginning of a test's name: `'[HOLD3][ORD1] an event …'`. */
const cited = /['"`]((?:\[[A-Z]{2,8}\d+[a-z]?\]\s*)+)/g

/** Complains about rules of the engine's specification that no test cites, citations of rules that it lacks, and rules told twice. */
export const checkSpecRules: TidyCheck = (files) => {
  const text = files.find(({ path }) => path === specification)?.text
  if (text === undefined) return []
  const defined = [...text.matchAll(definition)].map(([, id = '']) => id)
  const citations = files.filter(({ path }) => /^test\/.*\.test\.tsx?$/.test(path)).flatMap(citationsOf)
  const citedIds = new Set(citations.map(({ id }) => id))
  return [
    ...defined.filter((id, index) => defined.indexOf(id) !== index).map((id) => `${specification} tells ${id} twice`),
    ...defined.filter((id) => !citedIds.has(id)).map((id) => `${specification}: no test cites [${id}]`),
    ...citations
      .filter(({ id }) => !defined.includes(id))
      .map(({ id, path }) => `${path} cites [${id}], which ${specification} does not have`),
  ]
}

function citationsOf({ path, text }: SourceFile): { id: string; path: string }[] {
  return [...text.matchAll(cited)].flatMap(([, ids = '']) => [...ids.matchAll(/[A-Z]{2,8}\d+[a-z]?/g)].map(([id]) => ({ id, path })))
}
