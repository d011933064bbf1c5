import type { ExitRule, Journey } from '../../engine/model/journey.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { activationGroup } from './activation-settings.ts'
import type { Fact } from './fact.ts'
import { factIfSet, whereFact } from './setting-facts.ts'
import type { SettingGroup, SettingSurroundings } from './setting-group.ts'

/** Every field of a journey that is not its steps' or exit rules': a test holds them against the schema. Name and id are the heading. */
export function journeySettings({ preset, start, steps, settings, assumptions = {}, layout }: Journey): readonly Fact[] {
  const entry = Object.hasOwn(steps, start) ? steps[start] : undefined
  const placed = Object.keys(layout ?? {}).length
  return [
    { name: 'Product', at: '/preset', value: preset },
    { name: 'Starts with', at: '/start', value: entry === undefined ? `no step ${start}` : stepTitle(start, entry) },
    { name: 'Steps', at: '/steps', value: String(Object.keys(steps).length) },
    ...settingFacts(settings ?? {}),
    ...Object.entries(assumptions).map(([name, value]) => ({
      name,
      at: `/assumptions/${name}`,
      value: `${value} (instead of the product’s)`,
    })),
    ...(placed === 0 ? [] : [{ name: 'Canvas', at: '/layout', value: `${placed} steps placed by hand` }]),
  ]
}

/** What the file says; what it leaves out is as the product has it. */
function settingFacts(settings: NonNullable<Journey['settings']>): readonly Fact[] {
  const { timezone, profileTimezone, reentrance, globalTimeout, errorTimeout, startDate, endDate } = settings
  const ifSet = (name: string, field: string, value: string | undefined) => factIfSet(name, `/settings/${field}`, value)
  const yesOrNo = (value: boolean | undefined, yes: string, no: string) => (value === undefined ? undefined : value ? yes : no)
  return [
    ...ifSet('Time zone', 'timezone', timezone),
    ...ifSet('Profile’s zone', 'profileTimezone', yesOrNo(profileTimezone, 'goes first, where it has one', 'is not asked for')),
    ...ifSet('Re-entrance', 'reentrance/allowed', yesOrNo(reentrance?.allowed, 'allowed', 'not allowed')),
    ...ifSet('Enters again', 'reentrance/wait', reentrance?.wait === undefined ? undefined : `after ${durationWords(reentrance.wait)}`),
    ...ifSet('Stays inside', 'globalTimeout', globalTimeout === undefined ? undefined : `at most ${durationWords(globalTimeout)}`),
    ...ifSet('Calls take', 'errorTimeout', errorTimeout === undefined ? undefined : `at most ${durationWords(errorTimeout)}`),
    ...ifSet('Starts', 'startDate', startDate),
    ...ifSet('Closes', 'endDate', endDate),
  ]
}

/** An exit rule in full. */
export function exitRuleGroup(rule: ExitRule, index: number): SettingGroup {
  const at = `/exitRules/${index}`
  const { id, name, event, where, matchIdentifier, send } = rule
  return {
    title: name === undefined || name === id ? id : `${name} (${id})`,
    at,
    facts: [
      { name: 'Event', at: `${at}/event`, value: event },
      whereFact(at, where),
      {
        name: 'Ends',
        at: `${at}/matchIdentifier`,
        value: matchIdentifier ? 'the instance of the same identifier' : 'all instances of the profile',
      },
      { name: 'Exit send', at: `${at}/send`, value: send ? 'is made' : 'none' },
    ],
  }
}

/** The one send of all exit rules that ask for it; empty where the journey has none. */
export function exitSendGroups({ exitSend }: Journey, around: SettingSurroundings): readonly SettingGroup[] {
  if (exitSend === undefined) return []
  const name: Fact = { name: 'Event name', at: '/exitSend/eventName', value: exitSend.eventName ?? 'the name of the exit rule' }
  return [{ title: null, at: '/exitSend', facts: [name] }, activationGroup(exitSend.activation, '/exitSend/activation', 'exit', around)]
}
