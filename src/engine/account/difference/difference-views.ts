import type { Page } from '../views.ts'
import type { CourseMove, DifferenceKind } from './course-move.ts'
import type { SendChangeKind } from './send-changes.ts'

/** A move and when it was made, ms since 1970. */
export interface MoveMade {
  readonly at: number
  readonly move: CourseMove
}

/** Where the courses of one instance part in two runs. */
export interface FirstDifference {
  readonly kind: DifferenceKind
  /** The earlier of both moves, ms since 1970. */
  readonly at: number
  /** What run A and run B did there; null where one did nothing there any more. */
  readonly a: MoveMade | null
  readonly b: MoveMade | null
  /** Which move of the course it is, from 0. */
  readonly place: number
}

/** Somebody whom the two runs treat differently. */
export interface DifferenceRow {
  readonly profile: string
  /** First and last name where the profile has them and run B knows it. */
  readonly profileName: string | null
  readonly journey: string
  /** Which admission of this profile into this journey, from 1. */
  readonly ordinal: number
  /** Position in trace order of admission in each run; null where that has no such instance. */
  readonly a: number | null
  readonly b: number | null
  readonly first: FirstDifference
  /** Of all instances of this person. */
  readonly kinds: readonly DifferenceKind[]
  /** How many of them differ. */
  readonly instances: number
}

/** People with the same first difference: the same moves, whenever they were made. */
export interface DifferenceGroup {
  readonly journey: string
  readonly kind: DifferenceKind
  readonly a: CourseMove | null
  readonly b: CourseMove | null
  readonly people: number
}

/** A send that is not the same in both runs. */
export interface SendChangeRow {
  readonly kind: SendChangeKind
  readonly at: number
  readonly profile: string
  readonly profileName: string | null
  readonly journey: string
  readonly step: string | null
  readonly exitRule: string | null
  readonly activation: string
  readonly destination: string
  /** The instance in each run, and which of its sends it is, from 0; null where it is in one run only. */
  readonly a: { readonly instance: number; readonly send: number } | null
  readonly b: { readonly instance: number; readonly send: number } | null
}

/** How two runs differ, in numbers. */
export interface ComparisonSummary {
  readonly instances: { readonly a: number; readonly b: number; readonly same: number; readonly differing: number }
  /** Of run B. */
  readonly profiles: number
  /** With any difference, and with each kind of it. */
  readonly people: number
  readonly byKind: Readonly<Record<DifferenceKind, number>>
  /** Sends that are not the same; `changed` only where contents were compared. */
  readonly sends: Readonly<Record<SendChangeKind, number>>
  readonly hasContents: boolean
  /** When the first courses part, ms since 1970; null where none do. */
  readonly firstAt: number | null
  /** The largest first, at most 50. */
  readonly groups: readonly DifferenceGroup[]
}

/** How far a comparison came. */
export interface ComparisonProgress {
  /** 0 to 1. */
  readonly share: number
  /** null until it is finished. */
  readonly summary: ComparisonSummary | null
}

export interface DifferenceQuery {
  readonly kind?: DifferenceKind
  readonly journey?: string
  /** Place in the summary's groups. */
  readonly group?: number
  /** Case-insensitive text in profile ids. */
  readonly search?: string
  readonly offset: number
  readonly limit: number
}

export interface SendChangeQuery {
  readonly kind?: SendChangeKind
  readonly journey?: string
  /** Case-insensitive text in profile ids, steps and destinations. */
  readonly search?: string
  readonly offset: number
  readonly limit: number
}

export type DifferencePage = Page<DifferenceRow>
export type SendChangePage = Page<SendChangeRow>
