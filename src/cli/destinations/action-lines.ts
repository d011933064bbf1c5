import { requiredWords } from '../../engine/integrations/field-words.ts'
import type { Integration, IntegrationAction, IntegrationField, IntegrationPreset } from '../../engine/integrations/integration.ts'
import { isForJourneys, presetsOf, type ReadyActivation } from '../../engine/integrations/ready-activation.ts'
import { printable } from '../printable.ts'
import { fieldLines } from './field-lines.ts'

/** One action: its fields, the vendor's presets for it, and an activation to paste into a journey. */
export function actionLines(integration: Integration, action: IntegrationAction, ready: ReadyActivation): string[] {
  const { title, id, description, subscription, takesBatches, isHidden, fields, syncMode } = action
  const presets = presetsOf(integration, action)
  return [
    printable(`${integration.name}: ${title} (${id})`),
    ...(description === '' ? [] : [printable(`  ${description}`)]),
    ...(subscription === null ? [] : [printable(`  Made for events where ${subscription}`)]),
    ...(takesBatches ? ['  Takes several events at once; a rehearsal shows each as a batch of one.'] : []),
    ...(isHidden ? ['  Not offered in the product any more.'] : []),
    ...(syncMode === null
      ? []
      : [printable(`  Sync mode: ${syncMode.choices.map(({ value }) => JSON.stringify(value)).join(', ')}; ${syncMode.label}`)]),
    '',
    fields.length === 0 ? 'It has no fields.' : 'Fields, those that are required first',
    ...[...fields].sort(byNeed).flatMap((field) => fieldLines(field)),
    ...(presets.length === 0 ? [] : ['', 'Presets of the vendor', ...presets.map(presetLine)]),
    '',
    ...readyLines(ready),
  ]
}

function byNeed(one: IntegrationField, other: IntegrationField): number {
  return needOf(other) - needOf(one)
}

function needOf(field: IntegrationField): number {
  if (field.isRequired) return 3
  if (requiredWords(field) !== '') return 2
  return field.isHidden ? 0 : 1
}

function presetLine(preset: IntegrationPreset): string {
  const { name, subscription, occasion } = preset
  const use = isForJourneys(preset) ? 'for the event of a journey’s send step' : (subscription ?? `for ${occasion}`)
  return printable(`  ${name}: ${use}`)
}

function readyLines({ activation, preset, notes }: ReadyActivation): string[] {
  const origin = preset === null ? 'with the defaults of the fields' : `with the vendor’s preset "${preset}"`
  return [
    printable(`Ready for the "activations" of a send step, ${origin}; "destination" is the id in your workspace:`),
    ...JSON.stringify(activation, null, 2)
      .split('\n')
      .map((line) => printable(line)),
    ...notes.map((note) => printable(`Note: ${note}`)),
  ]
}
