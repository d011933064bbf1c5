import { createContext } from 'react'
import { type LitPath, nothingLit } from './lit-path.ts'

/** The path of the selected instance, for cards and edges. */
export const LitPathContext = createContext<LitPath>(nothingLit)
