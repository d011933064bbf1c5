import type { RehearsalBridge } from '../../preload/bridge-contract.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly rehearsal: RehearsalBridge
  }
}

export const bridge: RehearsalBridge = window.rehearsal
