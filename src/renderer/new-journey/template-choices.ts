import { likelyFor } from '../../engine/edit/own-for-need.ts'
import type { JourneyTemplate } from '../../engine/edit/taken-template.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'

/** By the place of each need: what the workspace has for it; null adds the template's. */
export type Choices = readonly (string | null)[]

export const startingChoices = ({ needs }: JourneyTemplate, workspace: JsonObject): Choices =>
  needs.map((need) => likelyFor(need, workspace))
