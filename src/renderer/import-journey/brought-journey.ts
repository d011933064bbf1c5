import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Problem } from '../../engine/model/problem.ts'

/** A journey's file from outside of the workspace. */
export interface BroughtJourney {
  /** Its name without the folder. */
  readonly file: string
  readonly document: JsonObject
  readonly problems: readonly Problem[]
}
