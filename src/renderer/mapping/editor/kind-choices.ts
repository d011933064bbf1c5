import { directiveForms } from '../../../engine/edit/directive-forms.ts'
import { type MappedKind, mappingFunctions } from '../../../engine/edit/mapped-kind.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'

const words: Readonly<Record<MappedKind, string>> = {
  path: 'From the event',
  literal: 'Fixed value',
  template: 'Template',
  liquid: 'Liquid',
  parts: 'Part by part',
  list: 'Several values',
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
  const canBeList = field === null || field.isMultiple || kind === 'list'
  const plain: MappedKind[] = ['path', 'literal', 'template', 'liquid']
  const composed: MappedKind[] = [...(canHaveParts ? (['parts'] as const) : []), ...(canBeList ? (['list'] as const) : [])]
  return [
    ...(kind === null ? [{ value: '', label: 'Something else' }] : []),
    { group: 'Values', items: [...plain, ...composed].map(choice) },
    { group: 'Functions', items: mappingFunctions.map(choice) },
  ]
}

const choice = (kind: MappedKind) => ({ value: kind, label: words[kind] })

/** What a way to fill a field does, in a sentence. */
export function kindHelp(kind: string): string {
  switch (kind as MappedKind | '') {
    case '':
      return 'No form holds it: it is written as JSON.'
    case 'path':
      return directiveForms['@path'].help
    case 'template':
      return directiveForms['@template'].help
    case 'liquid':
      return directiveForms['@liquid'].help
    case 'literal':
      return 'The same value in every send.'
    case 'parts':
      return 'An object, each part of it filled for itself.'
    case 'list':
      return 'One value after the other, each filled for itself.'
    default:
      return directiveForms[kind as keyof typeof directiveForms].help
  }
}
