import type { Catalogue, CatalogueRow } from '../../engine/integrations/catalogue.ts'
import { counted, quoted } from '../../engine/model/wording.ts'
import { aligned } from '../aligned.ts'
import { printable } from '../printable.ts'

/** A line for each integration, and how to learn more. */
export function catalogueLines(shown: readonly CatalogueRow[], { version, rows }: Catalogue, text: string): string[] {
  const found = shown.length === rows.length ? counted(rows.length, 'destination') : `${shown.length} of ${rows.length} destinations`
  const sought = text === '' ? '' : ` have ${quoted(text)} in their names or actions`
  return [
    ...aligned(
      shown.map(({ folder, slug, name, actions }) => [folder, slug, printable(name), counted(actions.length, 'action')]),
      ['left', 'left', 'left', 'right'],
    ),
    '',
    printable(`${found}${sought}; @segment/action-destinations ${version}.`),
    'rehearse destinations <name> shows settings and actions of one, rehearse destinations <name> <action> the fields of an action.',
  ]
}
