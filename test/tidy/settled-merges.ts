import type { TidyCheck } from './source-tree.ts'

/** Complains about what a merge left behind: a line that begins with the marks of one of its sides. */
export const checkSettledMerges: TidyCheck = (files) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (/^(?:<{7}|>{7}|\|{7}) /.test(line) ? [`${path}:${index + 1} is the mark of a merge`] : [])),
  )
