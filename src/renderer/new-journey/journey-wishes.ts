import type { WishedEntry, WishedJourney } from '../../engine/edit/new-journey.ts'
import type { Behavior, EntryMode } from '../../engine/model/step.ts'
import { findPreset } from '../../engine/presets/find-preset.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { isAdobe } from '../canvas/step-kinds.ts'
import { counted } from '../format/number.ts'
import { scalarOf } from '../step-forms/fields/scalar-of.ts'
import { freeJourneyId } from './free-journey.ts'

/** A property with the values that let people in. */
export interface Filter {
  readonly key: number
  readonly property: string
  readonly values: readonly string[]
}

/** The form of a new journey: each kind of entry keeps its own while another one is looked at. */
export interface JourneyWishes {
  readonly name: string
  readonly preset: string
  readonly kind: WishedEntry['type']
  readonly event: string
  readonly filters: readonly Filter[]
  /** Empty lets everybody in. */
  readonly audience: string
  readonly entry: EntryMode
  readonly identifier: string
  readonly segment: string
  readonly behavior: Behavior
  readonly namespace: string
}

export const noWishes: JourneyWishes = {
  name: '',
  preset: 'twilio-ga-2025-11',
  kind: 'event',
  event: '',
  filters: [],
  audience: '',
  entry: 'every-time',
  identifier: '',
  segment: '',
  behavior: 'entrance',
  namespace: '',
}

/** How people can enter a journey of a product. */
export const entryKinds = (preset: string): readonly WishedEntry['type'][] =>
  isAdobe(preset) ? ['segment-qualification', 'segment-trigger', 'event'] : ['event']

export type Troubles = Partial<Readonly<Record<keyof JourneyWishes, string>>>

/** What keeps the journey from being made, field by field. */
export function troublesOf(wishes: JourneyWishes, workspace: WorkspaceView): Troubles {
  const { name, kind, event, audience, segment, namespace, preset, entry, identifier } = wishes
  const wrongName = wrongWithName(name, preset, workspace)
  return {
    ...(wrongName !== null && { name: wrongName }),
    ...(kind === 'event' && event === '' && { event: 'Choose the event that lets people in.' }),
    ...(kind === 'event' &&
      wishes.filters.some(isHalf) && { filters: 'Each filter needs a property and a value: fill it in, or remove it.' }),
    ...(kind === 'event' && !isAudience(audience, workspace) && { audience: 'The workspace has no such segment: choose one, or make it.' }),
    ...(kind !== 'event' && segment === '' && { segment: 'Choose a segment.' }),
    ...(isAdobe(preset) && namespace === '' && { namespace: 'Choose the namespace whose identity tells people apart.' }),
    ...(kind === 'event' &&
      asksForIdentifier(preset, entry) &&
      identifier === '' && { identifier: 'Choose the property that tells one time from another.' }),
  }
}

/** One that was added and not touched is no wish yet, and is left out. */
const isHalf = ({ property, values }: Filter): boolean => (property === '') !== (values.length === 0)

/** What keeps a journey from being called so, in a sentence; null where nothing does. */
export function wrongWithName(name: string, preset: string, { journeys }: WorkspaceView): string | null {
  if (name.trim() === '') return 'A journey needs a name.'
  const length = [...name.trim()].length
  const longest = longestName(preset)
  if (length > longest) return `A name has at most ${counted(longest, 'character')}, and this has ${length}: shorten it.`
  const isTaken = journeys.some((journey) => journey.name === name.trim())
  return isTaken ? 'There is a journey of that name already: names are unique in a workspace.' : null
}

/** Characters that a journey's name may have: those of the product, or what a file's name holds where it has no limit. */
function longestName(preset: string): number {
  const limit = findPreset(preset)?.parameters.find(({ name }) => name === 'name-length')?.value
  return typeof limit === 'number' ? limit : 200
}

const isAudience = (audience: string, { segments }: WorkspaceView): boolean => audience === '' || segments.some(({ id }) => id === audience)

export const asksForIdentifier = (preset: string, entry: EntryMode): boolean =>
  entry === 'every-time' && (findPreset(preset)?.entryModes.length ?? 0) > 0

export function wishedJourney(wishes: JourneyWishes, workspace: WorkspaceView): WishedJourney {
  const name = wishes.name.trim()
  return { id: freeJourneyId(name, workspace), name, preset: wishes.preset, entry: entryOf(wishes, workspace) }
}

function entryOf(wishes: JourneyWishes, workspace: WorkspaceView): WishedEntry {
  const { kind, preset, event, audience, entry, identifier, segment, behavior, namespace } = wishes
  switch (kind) {
    case 'event': {
      const ownRules = isAdobe(preset)
        ? { audience: null, entry: null, identifier: null, namespace }
        : { audience: audience === '' ? null : audience, entry, identifier: identifier === '' ? null : identifier, namespace: null }
      return { type: 'event', event, where: typedFilters(wishes, workspace), ...ownRules }
    }
    case 'segment-qualification':
      return { type: 'segment-qualification', segment, behavior, namespace }
    case 'segment-trigger':
      return { type: 'segment-trigger', segment, namespace }
  }
}

/** Values are typed as texts: they are compared as what the catalogue says that the property holds. */
function typedFilters({ event, filters }: JourneyWishes, { events }: WorkspaceView) {
  const types = events.find(({ name }) => name === event)?.properties ?? {}
  return filters.map(({ property, values }) => {
    const type = Object.hasOwn(types, property) ? (types[property] ?? null) : null
    return { property, values: values.map((text) => scalarOf(text, type, undefined)) }
  })
}
