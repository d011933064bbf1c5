import { isEventBranch } from '../../engine/model/hold-branches.ts'
import type {
  ConditionStep,
  EventStep,
  HoldBranch,
  HoldUntilStep,
  RandomSplitStep,
  SendStep,
  Step,
  StepType,
} from '../../engine/model/step.ts'
import { conditionWords, segmentName } from '../canvas/condition-words.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { filtersInWords } from '../canvas/filter-words.ts'
import { entryModeWords } from '../canvas/step-words.ts'
import { activationGroup } from './activation-settings.ts'
import type { Fact } from './fact.ts'
import { nextFact, type SettingGroup, type SettingSurroundings } from './setting-group.ts'

const kindNames: Readonly<Record<StepType, string>> = {
  event: 'Event',
  'hold-until': 'Hold until',
  wait: 'Wait',
  condition: 'Data split',
  'random-split': 'Randomized split',
  'send-to-destination': 'Send to destination',
  'segment-qualification': 'Segment qualification',
  'segment-trigger': 'Segment trigger',
  action: 'Action',
  'update-profile': 'Update profile',
  jump: 'Jump',
  reaction: 'Reaction',
  end: 'End',
}

export const stepKindName = (type: StepType): string => kindNames[type]

/** Every field of a step to read; a test holds them against the schema. Type, name and id are the inspector's heading. */
export function stepSettings(id: string, step: Step, around: SettingSurroundings): readonly SettingGroup[] {
  const at = `/steps/${id}`
  const own = (facts: readonly Fact[]): SettingGroup => ({ title: null, at, facts })
  switch (step.type) {
    case 'event':
      return [own(entryFacts(step, at, around))]
    case 'hold-until':
      return holdGroups(step, at, around)
    case 'wait':
      return [
        own([
          { name: 'For', at: `${at}/for`, value: step.for === undefined ? (step.until ?? step.expression ?? '') : durationWords(step.for) },
          nextFact(at, step.next, around.journey),
        ]),
      ]
    case 'condition':
      return conditionGroups(step, at, around)
    case 'random-split':
      return [own([sameBranchFact(step, at)]), ...randomGroups(step, at, around)]
    case 'send-to-destination':
      return sendGroups(id, step, at, around)
    case 'segment-qualification':
    case 'segment-trigger':
    case 'action':
    case 'update-profile':
    case 'jump':
    case 'reaction':
      return [own([nextFact(at, step.next, around.journey)])]
    case 'end':
      return [own([{ name: 'Outcome', value: 'completed' }])]
  }
}

function entryFacts(step: EventStep, at: string, { journey, segments }: SettingSurroundings): Fact[] {
  return [
    { name: 'Event', at: `${at}/event`, value: step.event },
    whereFact(at, step.where),
    {
      name: 'Audience',
      at: `${at}/audience`,
      value: step.audience === undefined ? 'everybody' : `members of ${segmentName(step.audience, segments)}`,
    },
    { name: 'Entry', at: `${at}/entry`, value: entryModeWords(step.entry) },
    { name: 'Identifier', at: `${at}/identifier`, value: step.identifier ?? 'none' },
    nextFact(at, step.next, journey),
  ]
}

function holdGroups({ branches, maximum }: HoldUntilStep, at: string, { journey }: SettingSurroundings): SettingGroup[] {
  const groups = branches.map((branch, index): SettingGroup => {
    const place = `${at}/branches/${index}`
    return {
      title: branchTitle(branch),
      at: place,
      facts: [
        ...(isEventBranch(branch) ? [{ name: 'Event', at: `${place}/event`, value: branch.event }, whereFact(place, branch.where)] : []),
        thenFact(branch, place, journey),
      ],
    }
  })
  const place = `${at}/maximum`
  const none: SettingGroup = { title: 'Maximum hold', at: place, facts: [{ name: 'After', at: place, value: 'none is set' }] }
  if (maximum === undefined) return [...groups, none]
  return [
    ...groups,
    {
      ...none,
      facts: [{ name: 'After', at: `${place}/after`, value: durationWords(maximum.after) }, nextFact(place, maximum.next, journey)],
    },
  ]
}

function thenFact(branch: HoldBranch, place: string, journey: SettingSurroundings['journey']): Fact {
  if (!('restart' in branch) || branch.restart !== true) return nextFact(place, branch.next, journey)
  return { name: 'Then', at: `${place}/restart`, value: 'back to the beginning of this step' }
}

function conditionGroups({ branches, otherwise }: ConditionStep, at: string, { journey, segments }: SettingSurroundings): SettingGroup[] {
  return [
    ...branches.map((branch, index): SettingGroup => {
      const place = `${at}/branches/${index}`
      const when: Fact = { name: 'When', at: `${place}/when`, value: conditionWords(branch.when, segments) }
      return { title: branchTitle(branch), at: place, facts: [when, nextFact(place, branch.next, journey)] }
    }),
    { title: 'Everyone else', at: `${at}/otherwise`, facts: [nextFact(`${at}/otherwise`, otherwise?.next, journey)] },
  ]
}

function randomGroups({ branches }: RandomSplitStep, at: string, { journey }: SettingSurroundings): SettingGroup[] {
  return branches.map((branch, index) => {
    const place = `${at}/branches/${index}`
    const share: Fact = { name: 'Share', at: `${place}/percent`, value: `${branch.percent} %` }
    return { title: branchTitle(branch), at: place, facts: [share, nextFact(place, branch.next, journey)] }
  })
}

function sameBranchFact({ sameBranch }: RandomSplitStep, at: string): Fact {
  const value = sameBranch ? 'a profile takes the same branch every time' : 'drawn anew for each instance'
  return { name: 'Same branch', at: `${at}/sameBranch`, value }
}

function sendGroups(id: string, { eventName, activations, next }: SendStep, at: string, around: SettingSurroundings): SettingGroup[] {
  const name: Fact = { name: 'Event name', at: `${at}/eventName`, value: eventName ?? 'the name of the step' }
  return [
    { title: null, at, facts: [name, nextFact(at, next, around.journey)] },
    ...activations.map((activation, index) => activationGroup(activation, `${at}/activations/${index}`, id, around)),
  ]
}

function branchTitle({ id, name }: { readonly id: string; readonly name?: string | undefined }): string {
  return name === undefined || name === id ? `Branch ${id}` : `Branch ${name} (${id})`
}

export function whereFact(at: string, where: Parameters<typeof filtersInWords>[0]): Fact {
  return { name: 'Where', at: `${at}/where`, value: filtersInWords(where).join(', and ') || 'always' }
}
