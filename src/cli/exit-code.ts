/** What the process answers with (contract section 6). 130 and 143 are a shell's own for a program that was told to end. */
export const exitCodes = {
  /** All expectations hold. */
  ok: 0,
  expectationFailed: 1,
  badInput: 2,
  limitReached: 3,
  fault: 70,
  interrupted: 130,
  terminated: 143,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const gravest: readonly ExitCode[] = [143, 130, 70, 2, 3, 1, 0]

/** The exit code when results mix: the first of these in the order 70, 2, 3, 1, 0. */
export function gravestOf(codes: readonly ExitCode[]): ExitCode {
  return gravest.find((code) => codes.includes(code)) ?? exitCodes.ok
}
