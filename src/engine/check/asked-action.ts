import { actionOf, type Integration, type IntegrationAction } from '../integrations/integration.ts'
import type { Activation } from '../model/step.ts'
import type { Surroundings } from './journey-under-check.ts'

/** The integration that an activation goes through, where it is known. */
export function integrationOf({ destination }: Activation, { destinations = [], integrations }: Surroundings): Integration | undefined {
  const found = destinations.find(({ id }) => id === destination)
  return found?.kind === 'actions' ? integrations?.known.get(found.slug) : undefined
}

/** The action that an activation asks of it, where it has that. */
export function askedAction(activation: Activation, surroundings: Surroundings): IntegrationAction | undefined {
  const integration = integrationOf(activation, surroundings)
  return integration && actionOf(integration, activation.action)
}
