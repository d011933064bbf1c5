import type { ConditionStep, EventStep, RandomSplitStep, SendStep, Step, WaitStep } from '../../engine/model/step.ts'
import { conditionWords, segmentName } from '../canvas/condition-words.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { localTimeWords } from '../canvas/schedule-words.ts'
import { isAdobe } from '../canvas/step-kinds.ts'
import { entryModeWords } from '../canvas/step-words.ts'
import { actionGroups, jumpGroups, reactionGroups, updateGroups } from './action-settings.ts'
import { activationGroup } from './activation-settings.ts'
import type { Fact } from './fact.ts'
import { holdGroups } from './hold-settings.ts'
import { qualificationGroups, triggerGroups } from './segment-settings.ts'
import { branchTitle, factIfSet, timeoutGroups, wayGroups, whereFact } from './setting-facts.ts'
import { nextFact, type SettingGroup, type SettingSurroundings } from './setting-group.ts'

/** Every field of a step to read; a test holds them against the schema. Type, name and id are the inspector's heading. */
export function stepSettings(id: string, step: Step, around: SettingSurroundings): readonly SettingGroup[] {
  const at = `/steps/${id}`
  switch (step.type) {
    case 'event':
      return [{ title: null, at, facts: eventFacts(step, at, around) }, ...timeoutGroups(at, step.timeout, around)]
    case 'segment-qualification':
      return qualificationGroups(step, at, around)
    case 'segment-trigger':
      return triggerGroups(step, at, around)
    case 'hold-until':
      return holdGroups(step, at, around)
    case 'wait':
      return [{ title: null, at, facts: [waitFact(step, at), nextFact(at, step.next, around.journey)] }]
    case 'condition':
      return conditionGroups(step, at, around)
    case 'random-split':
      return [{ title: null, at, facts: [sameBranchFact(step, at)] }, ...randomGroups(step, at, around)]
    case 'send-to-destination':
      return sendGroups(id, step, at, around)
    case 'action':
      return actionGroups(step, at, around)
    case 'update-profile':
      return updateGroups(step, at, around)
    case 'jump':
      return jumpGroups(step, at, around)
    case 'reaction':
      return reactionGroups(step, at, around)
    case 'end':
      return [{ title: null, at, facts: [{ name: 'Outcome', value: 'completed' }] }]
  }
}

function eventFacts(step: EventStep, at: string, { journey, segments }: SettingSurroundings): readonly Fact[] {
  const { event, where, condition, namespace, audience, entry, identifier, next } = step
  const members = audience === undefined ? undefined : `members of ${segmentName(audience, segments)}`
  // What only other products ask at the entry is told where the file has it all the same.
  const asked = !isAdobe(journey.preset)
  return [
    { name: 'Event', at: `${at}/event`, value: event },
    whereFact(at, where),
    ...factIfSet('Condition', `${at}/condition`, condition && conditionWords(condition, segments)),
    ...factIfSet('Namespace', `${at}/namespace`, namespace),
    ...factIfSet('Audience', `${at}/audience`, members ?? (asked ? 'everybody' : undefined)),
    ...(asked || entry !== undefined ? [{ name: 'Entry', at: `${at}/entry`, value: entryModeWords(entry) }] : []),
    ...factIfSet('Identifier', `${at}/identifier`, identifier ?? (asked ? 'none' : undefined)),
    nextFact(at, next, journey),
  ]
}

function waitFact(step: WaitStep, at: string): Fact {
  if (step.until !== undefined) return { name: 'Until', at: `${at}/until`, value: localTimeWords(step.until) }
  if (step.expression !== undefined) return { name: 'Until', at: `${at}/expression`, value: step.expression }
  return { name: 'For', at: `${at}/for`, value: durationWords(step.for ?? '') }
}

function conditionGroups({ branches, otherwise, onError }: ConditionStep, at: string, around: SettingSurroundings): SettingGroup[] {
  const { journey, segments } = around
  return [
    ...branches.map((branch, index): SettingGroup => {
      const place = `${at}/branches/${index}`
      const when: Fact = { name: 'When', at: `${place}/when`, value: conditionWords(branch.when, segments) }
      return { title: branchTitle(branch), at: place, facts: [when, nextFact(place, branch.next, journey)] }
    }),
    { title: 'Everyone else', at: `${at}/otherwise`, facts: [nextFact(`${at}/otherwise`, otherwise?.next, journey)] },
    ...wayGroups('When it cannot be evaluated', `${at}/onError`, onError, around),
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
