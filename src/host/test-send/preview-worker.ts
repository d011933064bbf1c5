import { parentPort } from 'node:worker_threads'
import { previewInWorkspace } from './preview-in-workspace.ts'
import { searchProfiles } from './search-profiles.ts'
import type { PreviewAsked, PreviewTold } from './send-previews.ts'

// The entry of the worker thread that test sends of the window are made in; bundled to preview-worker.cjs beside the program that starts it.
const port = parentPort
if (port === null) throw new Error('preview-worker is started as a worker thread')
port.on('message', ({ id, asked }: PreviewAsked) => {
  const answer = 'text' in asked ? searchProfiles(asked) : previewInWorkspace(asked)
  void answer.then((told) => port.postMessage({ id, answer: told } satisfies PreviewTold))
})
