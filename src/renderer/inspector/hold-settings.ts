import type { HoldBranch, HoldUntilStep, SegmentBranch, TimerBranch } from '../../engine/model/step.ts'
import { conditionWords, segmentName } from '../canvas/condition-words.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { localTimeWords } from '../canvas/schedule-words.ts'
import { isAdobe } from '../canvas/step-kinds.ts'
import { behaviorNames } from '../canvas/step-words.ts'
import type { Fact } from './fact.ts'
import { branchTitle, whereFact } from './setting-facts.ts'
import { nextFact, type SettingGroup, type SettingSurroundings } from './setting-group.ts'

/** The branches of a hold, of whichever kind, and its maximum. */
export function holdGroups({ branches, maximum }: HoldUntilStep, at: string, around: SettingSurroundings): SettingGroup[] {
  const groups = branches.map((branch, index): SettingGroup => {
    const place = `${at}/branches/${index}`
    return { title: branchTitle(branch), at: place, facts: [...awaitedFacts(branch, place, around), thenFact(branch, place, around)] }
  })
  const place = `${at}/maximum`
  const none: SettingGroup = { title: 'Maximum hold', at: place, facts: [{ name: 'After', at: place, value: 'none is set' }] }
  // Only in Twilio's product does a hold have a maximum.
  if (maximum === undefined) return isAdobe(around.journey.preset) ? groups : [...groups, none]
  const after: Fact = { name: 'After', at: `${place}/after`, value: durationWords(maximum.after) }
  return [...groups, { ...none, facts: [after, nextFact(place, maximum.next, around.journey)] }]
}

function awaitedFacts(branch: HoldBranch, at: string, around: SettingSurroundings): readonly Fact[] {
  if ('event' in branch) return [{ name: 'Event', at: `${at}/event`, value: branch.event }, whereFact(at, branch.where)]
  return 'segment' in branch ? segmentFacts(branch, at, around) : timerFacts(branch, at, around)
}

function segmentFacts({ segment, behavior }: SegmentBranch, at: string, { segments }: SettingSurroundings): readonly Fact[] {
  return [
    { name: 'Profile', at: `${at}/behavior`, value: behaviorNames[behavior ?? 'entrance'] },
    { name: 'Segment', at: `${at}/segment`, value: segmentName(segment, segments) },
  ]
}

function timerFacts(branch: TimerBranch, at: string, { segments }: SettingSurroundings): readonly Fact[] {
  const { when } = branch
  const whom: Fact = { name: 'For', at: `${at}/when`, value: when === undefined ? 'everybody' : `whom ${conditionWords(when, segments)}` }
  return [timeOf(branch, at), whom]
}

function timeOf(branch: TimerBranch, at: string): Fact {
  if ('after' in branch) return { name: 'After', at: `${at}/after`, value: durationWords(branch.after) }
  if ('until' in branch) return { name: 'At', at: `${at}/until`, value: localTimeWords(branch.until) }
  return { name: 'At', at: `${at}/expression`, value: branch.expression }
}

function thenFact(branch: HoldBranch, place: string, { journey }: SettingSurroundings): Fact {
  if (!('restart' in branch) || branch.restart !== true) return nextFact(place, branch.next, journey)
  return { name: 'Then', at: `${place}/restart`, value: 'back to the beginning of this step' }
}
