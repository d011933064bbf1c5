import type { StretchOfTime } from '../../engine/account/views.ts'
import { stretchInWords } from '../state/counts-time.ts'
import type { ChartName } from './insights-store.ts'

/** Whom or what a chart counts while everything is kept to a stretch of time: canvas and tables count what happened in it. */
export function chartOfStretch(name: ChartName, stretch: StretchOfTime): string {
  const time = stretchInWords(stretch)
  switch (name) {
    case 'funnel':
    case 'branches':
    case 'paths':
    case 'times':
      return `Only who entered ${time}, wherever they went since.`
    case 'sends':
    case 'destinations':
      return `Only what was sent ${time}.`
    case 'people':
      return `Only who entered or got something ${time}, and what was sent to them then.`
    case 'replications':
      return ''
  }
}
