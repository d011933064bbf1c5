import { type Problem, problemAt } from '../model/problem.ts'
import type { Activation } from '../model/step.ts'
import { counted } from '../model/wording.ts'
import { sendSteps, type TwilioJourney } from './journey-under-check.ts'

/** How many fields the activations of one send map together; the pointer is the list (contract section 6; reference 5.5 and 11). */
export function checkMappings(subject: TwilioJourney): Problem[] {
  const { journey, limits } = subject
  const most = limits.mappingsPerSend
  const overLimit = (activations: readonly Activation[], path: readonly PropertyKey[]): Problem[] => {
    const count = activations.reduce((sum, { mapping }) => sum + Object.keys(mapping ?? {}).length, 0)
    if (count <= most) return []
    const message = `A send maps at most ${counted(most, 'field')}, and here are ${count}: take out ${count - most}.`
    return [problemAt(path, 'too-many-mappings', message)]
  }
  return [
    ...sendSteps(subject).flatMap(([id, step]) => overLimit(step.activations, ['steps', id, 'activations'])),
    ...(journey.exitSend ? overLimit([journey.exitSend.activation], ['exitSend', 'activation', 'mapping']) : []),
  ]
}
