import { useEffect } from 'react'
import { create } from 'zustand'
import type { FoundCatalogue } from '../../engine/integrations/catalogue.ts'
import { bridge } from '../bridge/bridge.ts'
import { messageOf } from '../state/report-trouble.ts'

type SoughtCatalogue = FoundCatalogue | { readonly kind: 'loading' }

const useSought = create<{ readonly sought: SoughtCatalogue | null }>()(() => ({ sought: null }))

/** All integrations, read when they are looked at first. */
export function useCatalogue(): SoughtCatalogue {
  const sought = useSought((state) => state.sought)
  useEffect(() => {
    if (useSought.getState().sought === null) void readCatalogue()
  }, [])
  return sought ?? { kind: 'loading' }
}

/** Reads the catalogue, once more where that failed. */
export async function readCatalogue(): Promise<void> {
  useSought.setState({ sought: { kind: 'loading' } })
  const sought = await bridge.catalogue().catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
  useSought.setState({ sought })
}
