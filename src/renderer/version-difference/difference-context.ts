import { createContext } from 'react'
import type { DifferenceCanvas } from './difference-canvas.ts'

/** What cards and ways of the compared versions are marked by. */
export const DifferenceContext = createContext<Pick<DifferenceCanvas, 'steps' | 'ways'>>({ steps: new Map(), ways: new Map() })
