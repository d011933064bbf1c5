import { type ExpressionScope, platformSource } from '../expression/index.ts'
import type { DataSource } from '../model/data-source.ts'

/** The data sources that expressions may ask beside the profile; what they answer is known when they have. */
export function sourceNodes(dataSources: readonly DataSource[]): ExpressionScope['dataSources'] {
  return dataSources
    .filter(({ id }) => id !== platformSource)
    .map(({ id, fieldGroups }) => ({ name: id, fieldGroups: Object.fromEntries(Object.keys(fieldGroups).map((group) => [group, 'any'])) }))
}
