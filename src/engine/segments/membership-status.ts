/** `realized`: found to be in just now, or entered by a stream; `existing`: was in before already; `exited`: was in and is not. */
export const membershipStatuses = ['existing', 'realized', 'exited'] as const
export type MembershipStatus = (typeof membershipStatuses)[number]
