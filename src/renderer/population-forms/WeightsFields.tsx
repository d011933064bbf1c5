import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { NumberField } from './NumberField.tsx'
import { percentOf } from './percent.ts'

/** Names, each with how heavily it weighs. */
export function WeightsFields({ at }: { readonly at: DocumentPath }) {
  return (
    <RecordFields at={at} title="Choices" one="choice" fresh={0.1} isKept>
      {(place, name) => <WeightField list={at} at={place} name={name} />}
    </RecordFields>
  )
}

function WeightField({ list, at, name }: { readonly list: DocumentPath; readonly at: DocumentPath; readonly name: string }) {
  const share = useOfValue(list, (weights) => shareAmong(weights, name))
  return <NumberField at={at} label={`Weight of ${name}`} isLabelHidden required hint={share === null ? undefined : `${share} %`} />
}

/** The percentage that a weight comes to; null where that cannot be said, or is what stands there. */
function shareAmong(weights: JsonValue | undefined, name: string): string | null {
  const given = isJsonObject(weights) ? (weights as JsonObject) : {}
  const known = Object.values(given).filter((weight): weight is number => typeof weight === 'number' && weight > 0)
  const all = known.reduce((sum, weight) => sum + weight, 0)
  const own = given[name]
  return typeof own !== 'number' || own < 0 || all === 0 ? null : percentOf(Number((own / all).toFixed(4)))
}
