import type { Responses } from './responses.ts'

/** The same destinations or data sources, but for those of which something else is said here. @param responses by their ids */
export function answeringAs<Called extends { readonly id: string }>(
  called: readonly Called[],
  responses: Readonly<Record<string, Responses>> = {},
): readonly Called[] {
  const said = new Map(Object.entries(responses))
  return called.map((one) => (said.has(one.id) ? { ...one, responses: said.get(one.id) } : one))
}
