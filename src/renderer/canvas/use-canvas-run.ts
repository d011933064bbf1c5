import { useEffect } from 'react'
import type { Frame } from '../../engine/account/views.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { askCounted } from '../state/ask-counted.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import { nothingRead, useCanvasRun } from './canvas-run.ts'
import { canvasCoverage } from './coverage.ts'
import { type Heat, heatOf, heatSpan } from './heat.ts'
import { useOverlay } from './overlay.ts'
import { useShownVersion } from './use-shown-version.ts'

type Moment = Pick<Frame, 'at' | 'during'>

/** Heat need not be newer than this, ms. */
const heatGapMs = 100

/** Reads what the chosen overlay shows of the version on the canvas. */
export function useCanvasRunReading(): void {
  const overlay = useOverlay((state) => state.overlay)
  const { run, journey, version } = useShownVersion()
  useEffect(() => {
    if (run === null || journey === null) return
    const end = overlay === 'coverage' ? readCoverage(run, journey, version) : overlay === 'heat' ? followHeat(run, journey, version) : null
    return () => {
      end?.()
      useCanvasRun.setState({ ...nothingRead, movesPerDot: useCanvasRun.getState().movesPerDot })
    }
  }, [overlay, run, journey, version])
}

/** Once for a run. Ends with the returned function. */
function readCoverage(run: number, journey: string, version: number): () => void {
  let isWanted = true
  void askCounted(run, 'coverage', [journey, version], (reading) => {
    if (isWanted) useCanvasRun.setState({ reading })
    return isWanted
  }).then((answer) => {
    if (isWanted) useCanvasRun.setState({ reading: null, coverage: answer && { version: answer, canvas: canvasCoverage(answer) } })
  })
  return () => {
    isWanted = false
  }
}

/** Again whenever the counts have changed. Ends with the returned function. */
function followHeat(run: number, journey: string, version: number): () => void {
  let isWanted = true
  const read = async ({ at, during }: Moment): Promise<Heat | null> => {
    const overview = windowState().run?.overview
    if (overview === undefined) return null
    const time = during
      ? { after: Math.ceil(during.from) - 1, until: Math.min(at, during.to) }
      : { after: at - heatSpan(overview.end - overview.start), until: at }
    const stretch = { journey, version, ...time }
    const traffic = await askCounted(run, 'traffic', [stretch], (reading) => {
      if (isWanted) useCanvasRun.setState({ reading })
      return isWanted
    })
    return traffic && heatOf(traffic)
  }
  const reader = new LatestOnly(read, (heat) => useCanvasRun.setState({ heat, reading: null }), heatGapMs)
  const want = ({ frame }: { readonly frame: Moment | null }) => {
    if (frame !== null) reader.want(frame)
  }
  want(windowState())
  const end = useWindow.subscribe((state, previous) => {
    if (state.frame !== previous.frame) want(state)
  })
  return () => {
    isWanted = false
    end()
    reader.stop()
  }
}
