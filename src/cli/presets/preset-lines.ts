import { findPreset, presetIds } from '../../engine/presets/find-preset.ts'
import type { Parameter, Standing } from '../../engine/presets/parameter.ts'
import type { Preset } from '../../engine/presets/preset.ts'
import { aligned } from '../aligned.ts'

/** Every preset with its product, and the day of the documents that it follows. */
export function presetListLines(): string[] {
  const presets = presetIds.flatMap((id) => findPreset(id) ?? [])
  return [
    ...aligned(
      presets.map(({ id, asOf, product }) => [id, asOf, product]),
      ['left', 'left', 'left'],
    ),
    '',
    'rehearse presets <name> lists what holds in one.',
  ]
}

const headings: Readonly<Record<Standing, string>> = {
  'in-force': 'In force; a journey or scenario may override them by name in "assumptions"',
  fixed: 'In force; nothing overrides them',
  informational: 'Facts of the product that decide nothing in a rehearsal',
  'not-yet': 'Not simulated yet',
}

/** Everything that holds in one preset. */
export function presetLines(preset: Preset): string[] {
  const standings = Object.keys(headings) as Standing[]
  return [
    preset.id,
    `  ${preset.product}, as of ${preset.asOf}`,
    `  Step types: ${preset.stepTypes.join(', ')}`,
    `  Entry: ${preset.entryModes.join(', ')}`,
    `  After publishing: ${preset.editsAfterPublish ? 'new versions, and edits of activations' : 'no change of any kind'}`,
    '',
    'In brackets the source: a section of the reference that this simulation follows, and its evidence. [seed] and [docs] are the',
    'product’s own documents, [hist] their history, [code] its published code; [inferred] is our reading where they are silent.',
    ...standings.flatMap((standing) => {
      const rows = preset.parameters.filter((row) => row.standing === standing)
      return rows.length === 0 ? [] : ['', headings[standing], ...rows.flatMap(parameterLines)]
    }),
  ]
}

function parameterLines({ name, value, allowed = [], meaning, source }: Parameter): string[] {
  const others = allowed.filter((one) => one !== value)
  const choice = others.length === 0 ? '' : ` (or ${others.join(', ')})`
  return [`  ${name}: ${value}${choice}`, `      ${meaning} (${source})`]
}
