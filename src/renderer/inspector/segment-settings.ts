import type { Schedule } from '../../engine/model/schedule.ts'
import type { QualificationStep, SegmentTriggerStep } from '../../engine/model/step.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { localTimeWords, recurrenceWords } from '../canvas/schedule-words.ts'
import { behaviorNames, segmentsInWords } from '../canvas/step-words.ts'
import { formatCount } from '../format/number.ts'
import type { Fact } from './fact.ts'
import { factIfSet, timeoutGroups } from './setting-facts.ts'
import { nextFact, type SettingGroup, type SettingSurroundings } from './setting-group.ts'

/** A listener for memberships that change. */
export function qualificationGroups(step: QualificationStep, at: string, around: SettingSurroundings): readonly SettingGroup[] {
  const { segment, behavior, namespace, timeout, next } = step
  const facts: readonly Fact[] = [
    { name: 'Profile', at: `${at}/behavior`, value: behaviorNames[behavior ?? 'entrance'] },
    { name: 'Segment', at: `${at}/segment`, value: segmentsInWords(segment, around.segments) },
    ...factIfSet('Namespace', `${at}/namespace`, namespace),
    nextFact(at, next, around.journey),
  ]
  return [{ title: null, at, facts }, ...timeoutGroups(at, timeout, around)]
}

/** The reading of a whole segment, once or again and again. */
export function triggerGroups(step: SegmentTriggerStep, at: string, around: SettingSurroundings): readonly SettingGroup[] {
  const { segment, namespace, schedule, readRate, incremental, forceReentrance, triggerAfterBatch, next } = step
  const facts: readonly Fact[] = [
    { name: 'Segment', at: `${at}/segment`, value: segmentsInWords(segment, around.segments) },
    { name: 'Namespace', at: `${at}/namespace`, value: namespace },
    { name: 'Read rate', at: `${at}/readRate`, value: readRate === undefined ? 'the product’s own' : `${formatCount(readRate)} a second` },
    ...factIfSet('Reads', `${at}/incremental`, incremental === undefined ? undefined : readWords(incremental)),
    ...factIfSet('Still inside', `${at}/forceReentrance`, forceReentrance === undefined ? undefined : insideWords(forceReentrance)),
    nextFact(at, next, around.journey),
  ]
  const groups: SettingGroup[] = [
    { title: null, at, facts },
    { title: 'Schedule', at: `${at}/schedule`, facts: scheduleFacts(schedule, `${at}/schedule`) },
  ]
  if (triggerAfterBatch !== undefined) {
    const place = `${at}/triggerAfterBatch`
    const window: Fact = {
      name: 'Waits',
      at: `${place}/window`,
      value: `at most ${durationWords(triggerAfterBatch.window)}, else it is skipped`,
    }
    groups.push({ title: 'After a newer calculation', at: place, facts: [window] })
  }
  return groups
}

const readWords = (isIncremental: boolean): string =>
  isIncremental ? 'after the first time only who entered the segment since' : 'all members every time'

const insideWords = (isForced: boolean): string =>
  isForced ? 'exits before each occurrence, and enters again' : 'stays, and is left out of the occurrence'

function scheduleFacts(schedule: Schedule, at: string): readonly Fact[] {
  switch (schedule.type) {
    case 'default':
      return [{ name: 'When', at: `${at}/type`, value: 'once, soon after publication: the product says how soon' }]
    case 'at':
      return [{ name: 'When', at: `${at}/at`, value: `once, at ${localTimeWords(schedule.at)}` }, ...zoneFact(schedule.timezone, at)]
    case 'recurring':
      return [
        { name: 'When', at: `${at}/every`, value: recurrenceWords(schedule.every) },
        { name: 'From', at: `${at}/start`, value: localTimeWords(schedule.start) },
        { name: 'Until', at: `${at}/end`, value: schedule.end === undefined ? 'for ever' : localTimeWords(schedule.end) },
        ...zoneFact(schedule.timezone, at),
      ]
  }
}

function zoneFact(timezone: string | undefined, at: string): readonly Fact[] {
  return [{ name: 'Time zone', at: `${at}/timezone`, value: timezone ?? 'that of the workspace' }]
}
