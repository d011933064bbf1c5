import { create } from 'zustand'

interface SampleProfileState {
  /** Id in the scenario; null is the sample profile. */
  readonly profile: string | null
  /** As it was called where it was chosen; null where it has no name, or none is known. */
  readonly name: string | null
}

/** Whose data test sends are made with. */
export const useSampleProfile = create<SampleProfileState>()(() => ({ profile: null, name: null }))

export const takeSampleProfile = (profile: string | null, name: string | null = null): void => useSampleProfile.setState({ profile, name })
