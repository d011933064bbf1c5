import { z } from 'zod'
import { journeySchema } from './journey.ts'
import { named } from './named.ts'

export const journeyReference = named(z.union([z.string(), journeySchema]), 'journey reference', 'A path, or the journey itself.')
