import type { Journey } from '../../engine/model/journey.ts'
import { CarriedStep } from './CarriedStep.tsx'
import { DragLine } from './DragLine.tsx'
import { InsertMenu } from './InsertMenu.tsx'
import { SelectionRectangle } from './SelectionRectangle.tsx'

/** What stands over the canvas while something is being changed on it. */
export function CanvasEditing({ journey }: { readonly journey: Journey }) {
  return (
    <>
      <InsertMenu journey={journey} />
      <DragLine />
      <CarriedStep preset={journey.preset} />
      <SelectionRectangle />
    </>
  )
}
