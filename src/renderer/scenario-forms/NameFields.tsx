import { stepTitle } from '../canvas/step-words.ts'
import type { FieldProps } from '../step-forms/fields/field-props.ts'
import { SuggestField } from '../step-forms/fields/SuggestField.tsx'
import { useDefined, useScenarioJourneys, useScenarioPeople } from './use-scenario.ts'

/** What of its own a scenario names. */

export function PersonField(props: FieldProps) {
  return <SuggestField {...props} suggestions={useScenarioPeople()} />
}

export function JourneyField(props: FieldProps) {
  const journeys = useScenarioJourneys()
  return (
    <SuggestField
      {...props}
      suggestions={journeys.map(({ id, name }) => ({ id, name }))}
      doubt={() => 'No such journey takes part in this scenario.'}
    />
  )
}

interface StepFieldProps extends FieldProps {
  /** Whose steps; of all journeys where it is empty. */
  readonly journey: string
  /** Only steps of these types. */
  readonly types?: readonly string[]
}

export function StepField({ journey, types, ...props }: StepFieldProps) {
  const journeys = useScenarioJourneys().filter(({ id }) => journey === '' || id === journey)
  const steps = journeys.flatMap((one) =>
    Object.entries(one.steps)
      .filter(([, { type }]) => types === undefined || types.includes(type))
      .map(([id, step]) => ({ id, name: stepTitle(id, step) })),
  )
  return <SuggestField {...props} suggestions={steps} doubt={() => 'There is no such step.'} />
}

interface ActivationIdFieldProps extends StepFieldProps {
  /** Of all steps where it is empty. */
  readonly step: string
}

export function ActivationIdField({ journey, step, ...props }: ActivationIdFieldProps) {
  const journeys = useScenarioJourneys().filter(({ id }) => journey === '' || id === journey)
  const activations = journeys.flatMap(({ steps, exitSend }) => [
    ...Object.entries(steps).flatMap(([id, one]) =>
      one.type === 'send-to-destination' && (step === '' || id === step) ? one.activations : [],
    ),
    ...(exitSend !== undefined && step === '' ? [exitSend.activation] : []),
  ])
  const suggestions = activations.map(({ id, destination }) => ({ id, name: destination }))
  return <SuggestField {...props} suggestions={suggestions} doubt={() => 'There is no such activation.'} />
}

export function SegmentIdField(props: FieldProps) {
  return <SuggestField {...props} suggestions={useDefined('segments')} doubt={() => 'There is no such segment.'} />
}

export function DestinationIdField(props: FieldProps) {
  return <SuggestField {...props} suggestions={useDefined('destinations')} doubt={() => 'There is no such destination.'} />
}
