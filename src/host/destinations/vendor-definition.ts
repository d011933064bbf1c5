/** What is read of the vendor's own definitions of integrations; the rest of them stays theirs. */
export interface VendorDefinition {
  readonly name: string
  readonly slug?: string
  readonly authentication?: {
    readonly scheme?: string
    readonly fields?: Readonly<Record<string, VendorField>>
  }
  readonly actions: Readonly<Record<string, VendorAction>>
}

export interface VendorAction {
  readonly title: string
  readonly fields: Readonly<Record<string, VendorField>>
  /** Its work: makes requests of the payload, with what the client of the package gives it. */
  readonly perform: (request: unknown, data: { readonly payload: unknown }) => unknown
}

export interface VendorField {
  readonly type: string
  /** An object where it is asked for under conditions only. */
  readonly required?: boolean | object
}

/** A definition ready to be executed, as the package's own class makes it. */
export interface VendorDestination {
  executeAction(action: string, input: object): Promise<unknown>
}
