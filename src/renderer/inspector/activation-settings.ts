import { createElement } from 'react'
import type { Activation } from '../../engine/model/step.ts'
import { destinationName } from '../canvas/step-words.ts'
import { counted } from '../format/number.ts'
import type { Fact } from './fact.ts'
import { MappingTable } from './MappingTable.tsx'
import type { SettingGroup, SettingSurroundings } from './setting-group.ts'

const contextWords = { all: 'the whole journey context', none: 'none' } as const

/**
 * One activation in full.
 * @param at its JSON pointer within the journey
 * @param place the step's id, or "exit"
 */
export function activationGroup(
  activation: Activation,
  at: string,
  place: string,
  { destinations, syncKeys }: SettingSurroundings,
): SettingGroup {
  const { id, destination, action, eventName, context = 'all', traits = [], mapping } = activation
  const optional = (name: string, field: string, value: string | undefined): Fact[] =>
    value === undefined ? [] : [{ name, at: `${at}/${field}`, value }]
  const name = destinationName(destination, destinations)
  return {
    title: `Activation ${id}`,
    at,
    facts: [
      { name: 'Destination', at: `${at}/destination`, value: name === destination ? name : `${name} (${destination})` },
      ...optional('Action', 'action', action),
      ...optional('Event name', 'eventName', eventName),
      { name: 'Context', at: `${at}/context`, value: typeof context === 'string' ? contextWords[context] : context.join(', ') || 'none' },
      { name: 'Traits', at: `${at}/traits`, value: traits.join(', ') || 'none' },
      {
        name: 'Mapping',
        at: `${at}/mapping`,
        value: mappingValue(mapping, place),
      },
      { name: 'Sync key', value: syncKeyText(syncKeys, `${place}/${id}`) },
    ],
  }
}

/** Of a step the mapping stands below, field by field. */
function mappingValue(mapping: Activation['mapping'], place: string): Fact['value'] {
  if (mapping === undefined) return 'none: the payload is the event'
  return place === 'exit' ? createElement(MappingTable, { mapping }) : `${counted(Object.keys(mapping).length, 'field')}, below`
}

function syncKeyText(syncKeys: SettingSurroundings['syncKeys'], key: string): string {
  return syncKeys?.[key] ?? 'shown with a run'
}
