/** Why a function's send ends here and is not tried again, whatever its code makes of it. */
export class FunctionTrouble extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
