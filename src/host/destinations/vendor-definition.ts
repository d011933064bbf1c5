/** What is read of the vendor's own definitions of integrations; the rest of them stays theirs. Their types promise more than they hold. */
export interface VendorDefinition {
  readonly name: string
  readonly slug?: string
  readonly description?: string
  readonly authentication?: {
    readonly scheme?: string
    readonly fields?: Readonly<Record<string, VendorField>>
  }
  readonly actions: Readonly<Record<string, VendorAction>>
  readonly presets?: readonly VendorPreset[]
}

export interface VendorAction {
  readonly title: string
  readonly description?: string
  readonly defaultSubscription?: string
  readonly hidden?: boolean
  readonly fields: Readonly<Record<string, VendorField>>
  readonly syncMode?: {
    readonly label: string
    readonly description: string
    readonly default: string
    readonly choices: readonly VendorChoice[]
  }
  /** Its work: makes requests of the payload, with what the client of the package gives it. */
  readonly perform: (request: unknown, data: { readonly payload: unknown }) => unknown
  readonly performBatch?: unknown
}

export interface VendorField {
  readonly label?: string
  readonly description?: string
  readonly type: string
  readonly multiple?: boolean
  /** Conditions where it is asked for under these only. */
  readonly required?: boolean | VendorConditions
  readonly depends_on?: VendorConditions
  readonly choices?: readonly VendorChoice[]
  readonly format?: string
  readonly allowNull?: boolean
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly category?: string
  /** Of a setting the function that asks for its values. */
  readonly dynamic?: unknown
  readonly unsafe_hidden?: boolean
  readonly properties?: Readonly<Record<string, VendorField>>
  readonly additionalProperties?: boolean
}

export type VendorChoice = string | { readonly value: string | number; readonly label?: string }

export interface VendorConditions {
  readonly match?: string
  readonly conditions: readonly {
    readonly type?: string
    readonly fieldKey?: string
    readonly operator: string
    readonly value?: unknown
  }[]
}

interface VendorPreset {
  readonly name?: string
  readonly partnerAction: string
  readonly subscribe?: string
  readonly eventSlug?: string
  readonly mapping?: object
}

/** A definition ready to be executed, as the package's own class makes it. */
export interface VendorDestination {
  executeAction(action: string, input: object): Promise<unknown>
  /** Every answer that its actions ever got. */
  responses: unknown[]
}
