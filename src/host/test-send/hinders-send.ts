import { type Problem, pointerOf } from '../../engine/model/problem.ts'
import type { PreviewPlace } from './preview-request.ts'
import { shownBySend } from './shown-by-send.ts'

/** Limits of the product, and shares that are not drawn by a test send: a journey beyond them is not let out, and what its sends are is known all the same. */
const beyondLimits: ReadonlySet<string> = new Set([
  'name-too-long',
  'duplicate-name',
  'too-many-steps',
  'too-many-branches',
  'too-many-activations',
  'too-many-exit-rules',
  'duration-out-of-range',
  'overlapping-branches',
  'wrong-sum',
])

/** What is wrong with the step, send or condition that it stands at, and with no other. */
const ofOnePlace: ReadonlySet<string> = new Set([
  'missing-field',
  'unchosen-sync-mode',
  'unfit-value',
  'unknown-action',
  'unknown-destination',
  'unknown-integration',
])

/** Whether a problem of a journey keeps the sends of a place from being shown. */
export function hindersSend({ severity, code, pointer }: Problem, place: PreviewPlace): boolean {
  if (severity !== 'error' || shownBySend.has(code) || beyondLimits.has(code)) return false
  const own = pointerOf('step' in place ? ['steps', place.step] : ['exitSend'])
  const isOwn = pointer === own || pointer.startsWith(`${own}/`)
  return isOwn || !ofOnePlace.has(code) || !/^\/(steps|exitSend|exitRules)\//.test(pointer)
}
