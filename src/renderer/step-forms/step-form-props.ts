import type { DocumentPath } from '../../engine/edit/document-path.ts'

/** What the form of each type of step is told. */
export interface StepFormProps {
  readonly id: string
  /** Where the step stands in the journey's document. */
  readonly at: DocumentPath
  readonly isStart: boolean
}
