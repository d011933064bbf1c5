import { type MappedKind, mappingFunctions } from '../../../engine/edit/mapped-kind.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'

const words: Readonly<Record<MappedKind, string>> = {
  path: 'From the event',
  literal: 'Fixed value',
  template: 'Template',
  liquid: 'Liquid',
  parts: 'Part by part',
  '@if': 'If … then',
  '@case': 'Letter case',
  '@replace': 'Replace text',
  '@arrayPath': 'List, item by item',
  '@excludeWhenNull': 'Unless null',
  '@json': 'To or from JSON',
  '@flatten': 'Flatten',
  '@merge': 'Merge objects',
  '@transform': 'Transform',
  '@literal': 'As it stands',
}

/** The ways to fill a field, as a list to choose from. */
export function kindChoices(field: IntegrationField | null, kind: MappedKind | null) {
  const canHaveParts = field === null || field.type === 'object' || kind === 'parts'
  const plain: MappedKind[] = ['path', 'literal', 'template', 'liquid', ...(canHaveParts ? ['parts' as const] : [])]
  return [
    ...(kind === null ? [{ value: '', label: 'Something else' }] : []),
    ...plain.map(choice),
    { group: 'Functions', items: mappingFunctions.map(choice) },
  ]
}

const choice = (kind: MappedKind) => ({ value: kind, label: words[kind] })
