import type { Outcome } from '../result.ts'

/**
 * What an instance did, in names that mean the same in every run: its *course* is the list of its moves. Events that it ignored are no moves.
 */
export type CourseMove =
  /** It was admitted, into this first step. */
  | { readonly kind: 'entered'; readonly step: string }
  /** `branch` as paths write it, null for an only way out; `next` is null where the path ended. */
  | { readonly kind: 'left'; readonly step: string; readonly branch: string | null; readonly next: string | null }
  /** A send of a step, or of an exit rule. */
  | {
      readonly kind: 'sent'
      readonly step: string | null
      readonly exitRule: string | null
      readonly activation: string
      readonly destination: string
    }
  /** The answer to an action, which decides its path. */
  | { readonly kind: 'answered'; readonly step: string | null; readonly destination: string; readonly delivered: boolean }
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly exitRule: string | null }

/** How two courses can differ; `only-in-…` of an instance that one of the runs does not have. */
export const differenceKinds = ['path', 'outcome', 'send', 'time', 'payload', 'only-in-a', 'only-in-b'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** A set of kinds as bits: the one at place n of differenceKinds has bit n. */
export function bitOf(kind: DifferenceKind): number {
  return 1 << differenceKinds.indexOf(kind)
}

export function kindsOf(bits: number): DifferenceKind[] {
  return differenceKinds.filter((kind) => (bits & bitOf(kind)) !== 0)
}
