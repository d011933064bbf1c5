import { expressionScope } from '../../compile/expression-scope.ts'
import { sourceNodes } from '../../data-sources/source-nodes.ts'
import { compileExpression } from '../../expression/index.ts'
import type { HttpDestination } from '../../model/http-destination.ts'
import { type Problem, problemAt, warningAt } from '../../model/problem.ts'
import type { ActionStep } from '../../model/step.ts'
import { quoted } from '../../model/wording.ts'
import type { JourneyUnderCheck } from '../journey-under-check.ts'
import { complaintsAboutAddress } from './complaints-about-address.ts'

type Subject = Pick<JourneyUnderCheck, 'journey' | 'steps' | 'unreadSteps' | 'preset' | 'surroundings'>

/** The path of an address is an expression of the journey that calls it (contract section 3). */
export function checkAddressPaths(subject: Subject): Problem[] {
  const { events, segments, dataSources, incomplete } = subject.surroundings
  if (!segments || !dataSources || incomplete?.has('segments') || incomplete?.has('dataSources')) return []
  const scope = expressionScope(subject.journey, { events, segments, dataSources: sourceNodes(dataSources) })
  return calledAddresses(subject).flatMap(({ id, address }) => {
    if (address.path === undefined) return []
    const compiled = compileExpression(address.path, scope, 'string')
    if (compiled.ok) return []
    const known = compiled.problems.filter(({ code }) => code !== 'expression-unknown-name' || subject.unreadSteps.size === 0)
    return known.map(({ code, message }) => problemAt(['steps', id, 'destination'], code, `The path of ${quoted(address.id)}: ${message}`))
  })
}

/** What the product would not let anybody configure; it is called all the same (reference/adobe 10.2). */
export function lintAddresses(subject: Subject): Problem[] {
  return calledAddresses(subject).flatMap(({ id, step, address }) => {
    const path = ['steps', id, 'destination']
    const ofAddress = complaintsAboutAddress(address, subject.preset.id).map((complaint) =>
      warningAt(path, 'unfit-address', `Of the address ${quoted(address.id)}: ${subject.preset.product} ${complaint}`),
    )
    const ofNames = Object.keys(step.parameters).flatMap((name) => {
      if (!name.includes('.') && !name.startsWith('$')) return []
      const message = `${subject.preset.product} takes no parameter ${quoted(name)}: it has no "." and does not begin with "$".`
      return [warningAt(['steps', id, 'parameters', name], 'unfit-parameter', message)]
    })
    return [...ofAddress, ...ofNames]
  })
}

function calledAddresses({ steps, surroundings }: Subject): { id: string; step: ActionStep; address: HttpDestination }[] {
  const addresses = new Map((surroundings.destinations ?? []).flatMap((one) => (one.kind === 'http' ? [[one.id, one] as const] : [])))
  return [...steps].flatMap(([id, step]) => {
    const address = step.type === 'action' ? addresses.get(step.destination) : undefined
    return step.type === 'action' && address ? [{ id, step, address }] : []
  })
}
