import { findPreset, presetIds } from '../../engine/presets/find-preset.ts'
import { type Parameter, type Standing, unlimited } from '../../engine/presets/parameter.ts'
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

/** What the evidence tags of a source stand for. */
const tags: Readonly<Record<Preset['family'], string>> = {
  twilio: 'product’s own documents, [hist] their history, [code] its published code; [inferred] is our reading where they are silent.',
  adobe: 'product’s own documents, [shot] their pictures; [inferred] is our reading where they are silent.',
}

/** Everything that holds in one preset. */
export function presetLines(preset: Preset): string[] {
  const standings = Object.keys(headings) as Standing[]
  return [
    preset.id,
    `  ${preset.product}, as of ${preset.asOf}`,
    `  Step types: ${preset.stepTypes.join(', ')}`,
    ...(preset.entryModes.length === 0 ? [] : [`  Entry: ${preset.entryModes.join(', ')}`]),
    `  Once live: ${preset.stateChanges.join(', ')}`,
    `  After publishing: ${changesAfterPublishing(preset)}`,
    '',
    'In brackets the source: a section of the reference that this simulation follows, and its evidence. [seed] and [docs] are the',
    tags[preset.family],
    ...standings.flatMap((standing) => {
      const rows = preset.parameters.filter((row) => row.standing === standing)
      return rows.length === 0 ? [] : ['', headings[standing], ...rows.flatMap(parameterLines)]
    }),
  ]
}

function changesAfterPublishing({ editsAfterPublish, family }: Preset): string {
  if (!editsAfterPublish) return 'no change of any kind'
  return family === 'twilio' ? 'new versions, and edits of activations' : 'new versions'
}

function parameterLines(row: Parameter): string[] {
  const { name, value, meaning, source } = row
  const others = otherValues(row)
  const choice = others.length === 0 ? '' : ` (or ${others.join(', ')})`
  return [`  ${name}: ${value}${choice}`, `      ${meaning} (${source})`]
}

/** The words that it may be instead. */
function otherValues({ kind, value, allowed = [], mayBeUnlimited }: Parameter): string[] {
  const words = kind === 'flag' ? ['true', 'false'] : mayBeUnlimited ? [unlimited] : allowed
  return words.filter((one) => one !== String(value))
}
