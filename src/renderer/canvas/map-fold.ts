import { useFold } from '../state/folds.ts'

/** Whether the map of the canvas is shown, and how to make it otherwise; it stays so from one start to the next. */
export const useMap = (): ReturnType<typeof useFold> => useFold('canvas-map', false)
