import { create } from 'zustand'

/** Whose data test sends are made with: a profile of the scenario by id; null is the sample profile. */
export const useSampleProfile = create<{ readonly profile: string | null }>()(() => ({ profile: null }))

export const takeSampleProfile = (profile: string | null): void => useSampleProfile.setState({ profile })
