import { type Problem, pointerOf } from '../../engine/model/problem.ts'
import type { PreviewPlace } from './preview-request.ts'
import { shownBySend } from './shown-by-send.ts'

/** Limits of the product: a journey beyond them is not let out, and what its sends are is known all the same. */
const beyondLimits: ReadonlySet<string> = new Set(['name-too-long', 'too-many-activations'])

/** What a send hangs on besides its own place: the product, with what is assumed of it, and the entry, from whose event the context comes. */
const ofAllSends = ['/preset', '/assumptions', '/start']

/** Whether a problem of a journey keeps the sends of a place from being shown: none does that stands at what they are not made of. */
export function hindersSend({ severity, code, pointer }: Problem, place: PreviewPlace): boolean {
  if (severity !== 'error' || shownBySend.has(code) || beyondLimits.has(code)) return false
  const own = pointerOf('step' in place ? ['steps', place.step] : ['exitSend'])
  // Where the step leads on is after the send.
  if (isWithin(pointer, `${own}/next`)) return false
  return [own, ...ofAllSends].some((part) => isWithin(pointer, part))
}

/** Whether something stands at a part of a document or in it. */
const isWithin = (pointer: string, part: string): boolean => pointer === part || pointer.startsWith(`${part}/`)
