import type { MessagePort } from 'node:worker_threads'
import { type RunQuestions, type RunReader, runQuestions } from '../../engine/index.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import { namedFrom } from '../files/named-from.ts'
import { type ExportEnding, type ExportProgress, type ExportRequest, exportSends } from '../output/export-sends.ts'
import { type RecordingSurvey, surveyRecording } from '../recording/survey-recording.ts'
import { shownDestination } from '../workspace/shown-destination.ts'
import { countMembers } from './count-members.ts'
import { faultSentence } from './fault-sentence.ts'
import { loadAsked } from './load-asked.ts'
import { QuestionQueue } from './question-queue.ts'
import { QuietMoments } from './quiet-moments.ts'
import { readAhead } from './read-ahead.ts'
import type {
  CountRequest,
  Question,
  RunEnding,
  RunProgress,
  RunRequest,
  WorkerNews,
  WorkerRequest,
  WorkerSettings,
} from './run-requests.ts'
import { runScenario } from './run-scenario.ts'
import { throttled } from './throttled.ts'
import { WarmUp } from './warm-up.ts'

/** The worker's side: runs one scenario, keeps what came out, and answers questions about it until it is ended. */
export function serveRun(port: MessagePort, { cancelled }: WorkerSettings): void {
  const flag = new Int32Array(cancelled)
  let finished: FinishedRun | null = null
  let exporting = new AbortController()
  const [warming, quiet] = [new WarmUp(), new QuietMoments()]
  const tell = (news: WorkerNews) => port.postMessage(news)

  async function start(request: RunRequest): Promise<RunEnding> {
    const onProgress = (progress: RunProgress) => tell({ kind: 'progress', progress })
    onProgress({ phase: 'reading', share: 0, instances: 0 })
    const isCancelled = () => Atomics.load(flag, 0) !== 0
    const loaded = await loadAsked(request, isCancelled, (share) => onProgress({ phase: 'reading', share, instances: 0 }))
    if (isCancelled()) return { kind: 'cancelled' }
    if (!loaded.ok) return { kind: 'refused', problems: namedFrom(request.folder, loaded.problems) }
    const run = await runScenario(loaded.scenario, { seed: request.seed, onProgress, isCancelled })
    if (run.kind !== 'finished') return run
    const { reader } = run
    finished = { reader, questions: runQuestions(reader) }
    return { kind: 'finished', overview: reader.overview(), destinations: await shownDestinations(loaded.scenario.destinations) }
  }

  async function answer({ id, question }: AskedQuestion): Promise<void> {
    try {
      if (finished === null) throw new Error('There is no finished run to ask.')
      tell({ kind: 'answer', id, answer: await answerOf(finished.questions, question) })
    } catch (failure) {
      tell({ kind: 'unanswered', id, message: faultSentence(failure) })
    }
    quiet.heard()
  }

  const waiting = new QuestionQueue(answer, ({ question }) => followsClock.has(question.name))

  async function exported(request: ExportRequest): Promise<ExportEnding> {
    if (finished === null) return { kind: 'failed', message: 'There is no finished run to export.' }
    exporting = new AbortController()
    const onProgress = throttled((progress: ExportProgress) => tell({ kind: 'export-progress', progress }))
    const onBegun = (growing: string | null) => tell({ kind: 'export-begun', growing })
    return exportSends(finished.reader, request, { onBegun, onProgress }, exporting.signal)
  }

  port.on('message', (message: WorkerRequest) => {
    switch (message.kind) {
      case 'prepare':
        return warming.begin(message.request)
      case 'ask':
        return waiting.add(message)
      case 'start':
        warming.end()
        void start(message.request)
          .catch(fault)
          .then((ending) => {
            tell({ kind: 'ended', ending })
            if (message.request.readsAhead) lookAhead(finished, quiet)
          })
        return
      case 'survey':
        warming.end()
        void survey(message.paths, flag, tell).then((found) => tell({ kind: 'surveyed', survey: found }))
        return
      case 'count':
        return void count(message.id, message.request, flag, tell)
      case 'export':
        void exported(message.request).then((ending) => tell({ kind: 'export-ended', ending }))
        return
      case 'cancel-export':
        return exporting.abort()
    }
  })
}

/** @param flag the id of the count that is wanted */
async function count(id: number, request: CountRequest, flag: Int32Array, tell: (news: WorkerNews) => void): Promise<void> {
  const onShare = throttled((share: number) => tell({ kind: 'count-progress', id, share }))
  tell({ kind: 'counted', id, ending: await countMembers(request, () => Atomics.load(flag, 0) !== id, onShare) })
}

interface FinishedRun {
  readonly reader: RunReader
  readonly questions: RunQuestions
}

/** Whatever breaks there breaks again for whoever asks, and is told then. */
function lookAhead(finished: FinishedRun | null, quiet: QuietMoments): void {
  if (finished !== null) void readAhead(finished.questions, finished.reader, () => quiet.next()).catch(() => undefined)
}

type AskedQuestion = Extract<WorkerRequest, { readonly kind: 'ask' }>

/** What a person who moves the clock waits for: it is answered before tables and charts. */
const followsClock: ReadonlySet<Question['name']> = new Set(['frame', 'nextOccurrence', 'previousOccurrence'])

const fault = (failure: unknown): RunEnding => ({ kind: 'fault', message: faultSentence(failure) })

/** As people may see them. */
async function shownDestinations(destinations: readonly Destination[]): Promise<Destination[]> {
  const integrations = await readIntegrations(destinations)
  return destinations.map((destination) => shownDestination(destination, integrations))
}

function answerOf(questions: RunQuestions, { name, args }: Question): unknown {
  const question: (...given: never[]) => unknown = questions[name]
  return question(...(args as never[]))
}

/** @param flag other than 0 when the reading is to end */
function survey(paths: readonly string[], flag: Int32Array, tell: (news: WorkerNews) => void): Promise<RecordingSurvey | null> {
  const isCancelled = () => Atomics.load(flag, 0) !== 0
  const onShare = throttled((share: number) => tell({ kind: 'progress', progress: { phase: 'reading', share, instances: 0 } }))
  return surveyRecording(paths, { isCancelled, onShare })
}
