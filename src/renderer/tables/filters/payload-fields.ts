import { NativeSelect } from '@mantine/core'
import { createElement } from 'react'
import type { SendStatus } from '../../../engine/account/result.ts'
import { destinationName, stepTitle } from '../../canvas/step-words.ts'
import { shownDestinations, shownJourney } from '../../state/derived.ts'
import { useWindow } from '../../state/window-state.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useStepField, useTimeField } from './fields-of-all-tables.ts'
import type { FilterField } from './filter-field.ts'
import { changeFilters, tableFilters, useTableFilters, without } from './table-filters.ts'
import { useFilterChoices } from './use-filter-choices.ts'

const statuses = ['delivered', 'failed', 'pending'] as const satisfies readonly SendStatus[]

/** Everything that the table of payloads can be kept to. */
export function usePayloadFields(): readonly FilterField[] {
  const shared = useStepField(false)
  const time = useTimeField('Time', false)
  const { activations } = useFilterChoices()
  const { payloads } = useTableFilters()
  const known = useWindow(shownDestinations)
  const journey = useWindow(shownJourney)
  const origin = (step: string | null) => {
    const one = step === null ? undefined : journey?.steps[step]
    return step === null ? 'Exit' : one === undefined ? step : stepTitle(step, one)
  }
  const destinations = [...new Set(activations.map(({ destination }) => destination))]
  const names = [...new Set(activations.map(({ eventName }) => eventName))]
  const sends = activations.map(({ activation, step, destination }) => ({
    value: activation,
    label: `${origin(step)} › ${destinationName(destination, known)} (${activation.split('/')[1]})`,
  }))
  return [
    ...shared,
    listField(
      'destinations',
      'Destination',
      choicesOf(destinations, (id) => destinationName(id, known)),
      payloads.destinations,
    ),
    oneField('activation', 'Activation', sends, payloads.activation),
    oneField(
      'eventName',
      'Event',
      choicesOf(names, (name) => name),
      payloads.eventName,
    ),
    listField(
      'statuses',
      'Status',
      choicesOf(statuses, (status) => status),
      payloads.statuses,
    ),
    time,
  ]
}

interface Choice {
  readonly value: string
  readonly label: string
}

const choicesOf = (values: readonly string[], wordsOf: (value: string) => string): readonly Choice[] =>
  values.map((value) => ({ value, label: wordsOf(value) }))

type Filters = ReturnType<typeof tableFilters>['payloads']

function put(name: keyof Filters, value: unknown): void {
  const { payloads } = tableFilters()
  changeFilters({ payloads: value === null ? without(payloads, name) : ({ ...payloads, [name]: value } as Filters) })
}

function listField(
  name: 'destinations' | 'statuses',
  title: string,
  choices: readonly Choice[],
  chosen: readonly string[] | undefined,
): FilterField {
  const words = chosen?.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join(', ') ?? null
  const choose = (wanted: readonly string[]) => put(name, wanted.length === 0 ? null : wanted)
  const edit = () => createElement(ChoiceList, { label: title, choices, chosen: chosen ?? [], onChange: choose })
  return { id: name, name: title, words, clear: () => put(name, null), edit }
}

function oneField(name: 'activation' | 'eventName', title: string, choices: readonly Choice[], chosen: string | undefined): FilterField {
  const words = chosen === undefined ? null : (choices.find(({ value }) => value === chosen)?.label ?? chosen)
  const edit = () =>
    createElement(NativeSelect, {
      size: 'xs',
      label: title,
      data: [{ value: '', label: 'Any' }, ...choices],
      value: chosen ?? '',
      onChange: (event) => put(name, event.currentTarget.value || null),
    })
  return { id: name, name: title, words, clear: () => put(name, null), edit }
}
