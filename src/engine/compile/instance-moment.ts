import type { ExpressionMoment, FetchFailure, JourneyProperty } from '../expression/index.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { CompiledJourney, CompiledRun, CompiledStep } from './compiled-run.ts'

/** What went wrong last on an instance's way. */
export interface Trouble {
  readonly step: CompiledStep
  /** For people. */
  readonly message: string
  /** HTTP status, `capped`, `timedOut` or `error` (reference 12.5). */
  readonly code: string
  /** Whether an action failed, and not a fetch or an evaluation. */
  readonly isAction: boolean
}

/** What is known of an instance at a moment: while a run goes on, or as its trace tells it afterwards. */
export interface InstanceFacts {
  /** ms since 1970. */
  readonly now: number
  readonly profile: number
  readonly journey: CompiledJourney
  readonly instanceId: string
  readonly key: string | null
  readonly step: CompiledStep | null
  readonly previousStep: CompiledStep | null
  readonly trouble: Trouble | null
  /** The event or signal that the newest visit of an event node brought; noEvent before. */
  causeOf(node: number): number
  trait(fieldGroup: string, name: string): JsonValue | undefined
  isMember(segment: string): boolean
  fetched(source: string, fieldGroup: string, parameters: Readonly<Record<string, JsonValue>> | null): JsonValue | undefined | FetchFailure
  /** What an earlier action step was answered. */
  answerOf(step: string): JsonValue | undefined
  draw(): number
}

/** An instance at a moment, as expressions ask for it. */
export class InstanceMoment implements ExpressionMoment {
  constructor(
    readonly compiled: CompiledRun,
    readonly facts: InstanceFacts,
  ) {}

  get now(): number {
    return this.facts.now
  }

  eventPayload(node: number): JsonValue | undefined {
    const cause = this.facts.causeOf(node)
    return cause === noEvent ? undefined : this.compiled.events.properties(this.facts.profile, cause)
  }

  trait(fieldGroup: string, name: string): JsonValue | undefined {
    return this.facts.trait(fieldGroup, name)
  }

  fieldGroup(source: string, group: string, parameters: Readonly<Record<string, JsonValue>> | null): JsonValue | undefined | FetchFailure {
    return this.facts.fetched(source, group, parameters)
  }

  actionResponse(action: string): JsonValue | undefined {
    return this.facts.answerOf(action)
  }

  isMember(segment: string): boolean {
    return this.facts.isMember(segment)
  }

  draw(): number {
    return this.facts.draw()
  }

  /** What the simulator has no such thing as, an organization or a sandbox, is missing. */
  journeyProperty(name: JourneyProperty): JsonValue | undefined {
    const { journey, step, previousStep, trouble } = this.facts
    switch (name) {
      case 'journeyUID':
        return journey.journey.id
      case 'journeyVersionUID':
        return `${journey.journey.id}/${journey.version}`
      case 'journeyVersionName':
        return journey.journey.name ?? journey.journey.id
      case 'journeyVersion':
        return `${journey.version}.0`
      case 'instanceUID':
        return this.facts.instanceId
      case 'externalKey':
        return this.facts.key ?? undefined
      case 'profileId':
        return this.compiled.population.id(this.facts.profile)
      case 'namespace':
        return journey.entry.key?.kind === 'identity' ? (journey.entry.key.namespace ?? undefined) : undefined
      case 'currentNodeId':
        return step?.id
      case 'currentNodeName':
        return nameOf(step)
      case 'previousNodeId':
        return previousStep?.id
      case 'previousNodeName':
        return nameOf(previousStep)
      case 'lastNodeUIDInError':
        return trouble?.step.id
      case 'lastNodeNameInError':
        return nameOf(trouble?.step ?? null)
      case 'lastNodeTypeInError':
        return trouble?.step.step.type
      case 'lastErrorCode':
        return trouble?.code
      case 'lastExecutedActionErrorCode':
        return trouble?.isAction ? trouble.code : undefined
      case 'lastDataFetchErrorCode':
        return trouble && !trouble.isAction ? trouble.code : undefined
      case 'journeyVersionDescription':
      case 'organizationId':
      case 'sandboxName':
      case 'lastActionExecutionElapsedTime':
      case 'lastDataFetchElapsedTime':
        return undefined
    }
  }
}

function nameOf(step: CompiledStep | null): string | undefined {
  return step === null ? undefined : (step.step.name ?? step.id)
}
