import { z } from 'zod'

/** What each question of a family may be asked with: a tuple for each, so that whoever asks from outside is checked before it is answered. */
export type QuestionArguments<Questions> = {
  readonly [Name in keyof Questions]: Questions[Name] extends (...args: infer Args) => unknown ? z.ZodType<Args> : never
}

/** Pieces that arguments are made of. */
export const identifierArgument = z.string().max(256)
/** ms since 1970, or a time between two pictures. */
export const instantArgument = z.number().finite()
/** A place in an order, from 0. */
export const placeArgument = z.int().min(0)
export const searchArgument = z.string().max(1_000)
/** A stretch of virtual time, both ends included. */
export const stretchOfTimeArgument = z.strictObject({ from: instantArgument, to: instantArgument })
/** Which rows of all that match. */
export const pageArguments = { offset: placeArgument, limit: z.int().min(0).max(1_000) }
/** What an answer may cost, in tests on columns: with it a search goes on with the next question of the same kind. */
export const slicedArguments = { budget: z.int().min(1).optional() }
