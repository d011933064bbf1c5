/** The engine's one door for those who run it. Readers of documents and results may also import the model and account rooms by file. */

export type { ActionCall, ActionPerformer, FunctionCall, IntegrationCall, PerformedAction } from './account/action-performer.ts'
export type { MappingMoment, PayloadMapper } from './account/payload-mapper.ts'
export { type PersonalSend, personalSends } from './account/personal-sends.ts'
export { type PreviewedSend, previewSends } from './account/preview-sends.ts'
export {
  type Answered,
  type Asked,
  type QuestionName,
  type RunQuestions,
  runQuestions,
} from './account/questions/run-questions.ts'
export type { SendCode } from './account/render-send.ts'
export { RunReader } from './account/run-reader.ts'
export { type SampleSend, sampleSends } from './account/sample-send.ts'
export type { SamplePlace } from './account/send-to-try.ts'
export { hasStepEvents } from './account/step-events/has-step-events.ts'
export { compileRun } from './compile/compile-run.ts'
export type { Scenario } from './compile/scenario.ts'
export { EngineFault } from './engine-fault.ts'
export { engineVersion } from './engine-version.ts'
export { Run } from './run/run.ts'
export { type MemberCount, MemberCounter } from './segments/member-count.ts'
export type { HashSink } from './trace/digest.ts'
