import type { RunReader } from '../run-reader.ts'
import { type ActivityQuestions, activityArguments, activityQuestions } from './activity-questions.ts'
import { type DatabaseQuestions, databaseArguments, databaseQuestions } from './database-questions.ts'
import { type DifferenceQuestions, differenceArguments, differenceQuestions } from './difference-questions.ts'
import { type ExpressionQuestions, expressionArguments, expressionQuestions } from './expression-questions.ts'
import { type FrameQuestions, frameArguments, frameQuestions } from './frame-questions.ts'
import { type InsightQuestions, insightArguments, insightQuestions } from './insight-questions.ts'
import { type OverviewQuestions, overviewArguments, overviewQuestions } from './overview-questions.ts'
import { type ProfileQuestions, profileArguments, profileQuestions } from './profile-questions.ts'
import type { QuestionArguments } from './question-arguments.ts'
import { type SegmentQuestions, segmentArguments, segmentQuestions } from './segment-questions.ts'
import { type TableQuestions, tableArguments, tableQuestions } from './table-questions.ts'
import { type WhyQuestions, whyArguments, whyQuestions } from './why-questions.ts'

/**
 * Everything that a finished run can be asked, by name: what the window asks crosses two borders between threads, so arguments and answers
 * are plain data. A family of questions is an interface, what each may be asked with, and who answers; to add one, add it here.
 */
export interface RunQuestions
  extends OverviewQuestions,
    FrameQuestions,
    TableQuestions,
    ProfileQuestions,
    DifferenceQuestions,
    DatabaseQuestions,
    WhyQuestions,
    SegmentQuestions,
    InsightQuestions,
    ExpressionQuestions,
    ActivityQuestions {}

export type QuestionName = keyof RunQuestions
export type Asked<Name extends QuestionName> = Parameters<RunQuestions[Name]>
export type Answered<Name extends QuestionName> = Awaited<ReturnType<RunQuestions[Name]>>

export const questionArguments: QuestionArguments<RunQuestions> = {
  ...overviewArguments,
  ...frameArguments,
  ...tableArguments,
  ...profileArguments,
  ...activityArguments,
  ...differenceArguments,
  ...databaseArguments,
  ...whyArguments,
  ...segmentArguments,
  ...insightArguments,
  ...expressionArguments,
}

export function runQuestions(reader: RunReader): RunQuestions {
  return {
    ...overviewQuestions(reader),
    ...frameQuestions(reader),
    ...tableQuestions(reader),
    ...profileQuestions(reader),
    ...activityQuestions(reader),
    ...differenceQuestions(reader),
    ...databaseQuestions(reader),
    ...whyQuestions(reader),
    ...segmentQuestions(reader),
    ...insightQuestions(reader),
    ...expressionQuestions(reader),
  }
}

/** Whether a run can be asked this. */
export function isQuestionName(name: string): name is QuestionName {
  return Object.hasOwn(questionArguments, name)
}
