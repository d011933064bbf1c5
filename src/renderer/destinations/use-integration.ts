import { useEffect } from 'react'
import { create } from 'zustand'
import type { FoundIntegration } from '../../engine/integrations/integration.ts'
import { bridge } from '../bridge/bridge.ts'
import { messageOf } from '../state/report-trouble.ts'

export type SoughtIntegration = FoundIntegration | { readonly kind: 'loading' }

/** What has been asked for, by slug or folder. What was found stays what it is while the program runs. */
const useSought = create<{ readonly sought: ReadonlyMap<string, SoughtIntegration> }>()(() => ({ sought: new Map() }))

/** One of the vendor's integrations, by slug or folder, read when it is first asked for; null asks for none. */
export function useIntegration(name: string | null): SoughtIntegration {
  const known = useSought(({ sought }) => (name === null ? undefined : sought.get(name)))
  useEffect(() => {
    if (name !== null && !useSought.getState().sought.has(name)) void readIntegration(name)
  }, [name])
  return known ?? { kind: 'loading' }
}

/** Reads an integration, once more where that failed. */
export async function readIntegration(name: string): Promise<void> {
  keep(name, { kind: 'loading' })
  keep(name, await bridge.integration(name).catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) })))
}

function keep(name: string, one: SoughtIntegration): void {
  useSought.setState(({ sought }) => ({ sought: new Map(sought).set(name, one) }))
}
