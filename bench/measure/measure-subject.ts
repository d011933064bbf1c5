import type { BenchOptions } from '../bench-options.ts'
import { programs } from '../programs/programs.ts'
import { measureMemberships } from './measure-memberships.ts'
import { measureProgram } from './measure-program.ts'
import { measureRendering } from './measure-rendering.ts'
import { measureSample } from './measure-sample.ts'
import type { Measurement, Subject, SubjectName } from './measurement.ts'

/** Measures one subject, in this very process. */
export async function measureSubject(subject: Subject, { seed, sample }: BenchOptions): Promise<Measurement> {
  const { load, name, profiles } = subject
  switch (load) {
    case 'abandonment':
      return measureProgram(programs.abandonment[name as SubjectName<'abandonment'>], subject, seed)
    case 'qualification':
    case 'trigger':
      return measureProgram(programs[load][name as SubjectName<typeof load>], subject, seed)
    case 'memberships':
      return measureMemberships(name as SubjectName<'memberships'>, profiles, seed)
    case 'rendering':
      return measureRendering(name as SubjectName<'rendering'>, profiles, seed)
    case 'demo shop':
      return measureSample(sample, profiles)
  }
}
