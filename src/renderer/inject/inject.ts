import { notifications } from '@mantine/notifications'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { dismissRunMessage } from '../state/run-scenario.ts'
import { happen, letAnswer, nextInstant, perform } from '../state/session.ts'
import { windowState } from '../state/window-state.ts'
import { actWords } from './act-words.ts'
import type { Drafted, DraftField, Troubles } from './injection-draft.ts'
import { refusedWords } from './refused-words.ts'
import { withOutage } from './with-outage.ts'

/** What kept something from being injected: beside fields, and the rest in a sentence. */
interface WhatIsWrong {
  readonly troubles: Troubles
  readonly message: string | null
}

/** Lets it happen now, in a run of its own. @returns what is wrong with it, as the checks of timelines say it; null where it has happened */
export async function inject(wish: Exclude<Drafted, { kind: 'wrong' }>): Promise<WhatIsWrong | null> {
  const at = nextInstant()
  if (at === null) return { troubles: {}, message: 'The rehearsal is over at this time.' }
  if (wish.kind === 'injection') {
    if (!(await happen(wish.injection))) return refusal()
    notifications.show({ title: 'Injected', message: actWords({ ...wish.injection, at }), color: 'green' })
    return null
  }
  if (wish.kind === 'act') return (await perform(wish.act)) ? null : refusal()
  const { run } = windowState()
  const found = withOutage(run?.overview.responses[wish.destination], wish.outage, run?.overview.start ?? 0, at)
  if (!found.ok) return { troubles: { destination: found.reason }, message: null }
  return (await letAnswer(wish.destination, found.responses, at)) ? null : refusal()
}

/** The fields by which the parts of timeline items are called. */
const fieldOfPart: Readonly<Record<string, DraftField>> = {
  profile: 'profile',
  event: 'event',
  properties: 'properties',
  traits: 'traits',
  segment: 'segment',
  change: 'segment',
  calculate: 'calculate',
  do: 'entries',
}

/** Takes what the run was refused for off the canvas, and puts it beside the fields. */
function refusal(): WhatIsWrong {
  const { activity } = windowState()
  if (activity.kind === 'fault') return { troubles: {}, message: activity.message }
  if (activity.kind !== 'refused') return { troubles: {}, message: 'The run was cancelled.' }
  dismissRunMessage()
  const errors = activity.problems.filter(({ severity }) => severity === 'error')
  const placed = errors.map((problem) => ({ field: fieldOf(problem), message: refusedWords(problem) }))
  const troubles = Object.fromEntries(placed.flatMap(({ field, message }) => (field === null ? [] : [[field, message]])))
  const others = placed.flatMap(({ field, message }) => (field === null ? [message] : []))
  return { troubles, message: others.length === 0 ? null : others.join(' ') }
}

function fieldOf({ pointer }: FileProblem): DraftField | null {
  const [, container, , part = ''] = pointer.split('/')
  return container === 'timeline' ? (fieldOfPart[part] ?? null) : null
}
