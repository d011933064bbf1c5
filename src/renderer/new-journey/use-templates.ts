import { useEffect, useState } from 'react'
import type { JourneyTemplate } from '../../engine/edit/taken-template.ts'
import { bridge } from '../bridge/bridge.ts'

let known: readonly JourneyTemplate[] | null = null

/** The journeys that come with the app; null while they are read. They are read once. */
export function useTemplates(): readonly JourneyTemplate[] | null {
  const [templates, setTemplates] = useState(known)
  useEffect(() => {
    if (known !== null) return
    let isWanted = true
    void bridge
      .journeyTemplates()
      .catch(() => [])
      .then((read) => {
        if (read.length > 0) known = read
        if (isWanted) setTemplates(read)
      })
    return () => {
      isWanted = false
    }
  }, [])
  return templates
}
