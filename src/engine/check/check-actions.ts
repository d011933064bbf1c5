import { actionOf, type Integration, type IntegrationAction } from '../integrations/integration.ts'
import type { JsonValue } from '../model/json-value.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { Activation } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import { choiceOf } from '../presets/parameter-values.ts'
import { activationsOf, type JourneyUnderCheck, type Surroundings } from './journey-under-check.ts'

/** Activations of integrations name an action that these have (contract section 2). */
export function checkActions(subject: JourneyUnderCheck): Problem[] {
  return activationsOf(subject).flatMap(([activation, path]) => actionProblems(activation, path, subject.surroundings))
}

/** What is wrong with the action of one activation. */
function actionProblems(activation: Activation, path: readonly PropertyKey[], surroundings: Surroundings): Problem[] {
  const integration = integrationOf(activation, surroundings)
  if (!integration) return []
  const { action } = activation
  const names = integration.actions.map(({ id }) => id)
  const at = [...path, 'action']
  if (action === undefined) {
    const message = `"action" is missing: say what ${integration.name} is to do. It has ${listed(names, 'and')}.`
    return [problemAt(at, 'missing-field', message)]
  }
  if (names.includes(action)) return []
  const advice = suggestion(action, names) || ` It has ${listed(names, 'and')}.`
  return [problemAt(at, 'unknown-action', `${integration.name} has no action ${quoted(action)}.${advice}`)]
}

/** The fields that an action asks for are mapped, and those that are mapped are the action's (reference 10, OS-23). */
export function checkMappedFields(subject: JourneyUnderCheck): Problem[] {
  const { surroundings, parameters } = subject
  const severity = choiceOf(parameters, 'unmapped-required-field') === 'fail-send' ? 'warning' : 'error'
  return activationsOf(subject).flatMap(([activation, path]) => {
    const action = actionAsked(activation, surroundings)
    const mapping = activation.mapping ?? wholeEvent
    // A directive in place of the fields may make any of them.
    if (!action || Object.keys(mapping).some((key) => key.startsWith('@'))) return []
    return [
      ...action.fields
        .filter(({ name, isRequired }) => isRequired && !isMapped(mapping, name))
        .map(({ name }) => {
          const message = `${quoted(action.title)} asks for the field ${quoted(name)}, and nothing is mapped to it: map it.`
          return { ...problemAt([...path, 'mapping', name], 'unmapped-required-field', message), severity } as const
        }),
      ...Object.keys(activation.mapping ?? {}).flatMap((name) => strangers(action, name, [...path, 'mapping', name])),
    ]
  })
}

/** What the action does not know is taken out of the payload before the action gets it. */
function strangers({ title, fields }: IntegrationAction, name: string, path: readonly PropertyKey[]): Problem[] {
  const names = fields.map((field) => field.name)
  if (names.includes(name) || name.startsWith('__segment_internal_') || hooks.includes(name)) return []
  const message = `${quoted(title)} has no field ${quoted(name)}, which never arrives.${suggestion(name, names)}`
  return [warningAt(path, 'unknown-destination-field', message)]
}

/** Without a mapping the payload is the event, with what every event has (contract section 2; reference 8.1). */
const wholeEvent = { type: true, event: true, timestamp: true, messageId: true, context: true, properties: true }

/** What the product itself keeps beside the fields. */
const hooks: readonly string[] = ['onMappingSave', 'retlOnMappingSave']

function isMapped(mapping: Readonly<Record<string, JsonValue>>, name: string): boolean {
  return Object.hasOwn(mapping, name) && mapping[name] !== null && mapping[name] !== ''
}

function integrationOf({ destination }: Activation, { destinations = [], integrations }: Surroundings): Integration | undefined {
  const found = destinations.find(({ id }) => id === destination)
  return found?.kind === 'actions' ? integrations?.known.get(found.slug) : undefined
}

function actionAsked(activation: Activation, surroundings: Surroundings): IntegrationAction | undefined {
  const integration = integrationOf(activation, surroundings)
  return integration && actionOf(integration, activation.action)
}
