import { resolve } from 'node:path'
import { loadScenario } from '../scenario/load-scenario.ts'
import type { RunRequest } from './run-requests.ts'

/** The scenario with what the session adds, and what is in no file yet. */
export function loadAsked(
  request: RunRequest,
  isCancelled: () => boolean,
  onShare: (share: number) => void,
): ReturnType<typeof loadScenario> {
  const { folder, scenario, session, document, documents = {} } = request
  return loadScenario(resolve(folder, scenario), {
    ...{ isCancelled, onShare, document },
    amendments: session,
    documents: new Map(Object.entries(documents).map(([file, content]) => [resolve(folder, file), content])),
  })
}
