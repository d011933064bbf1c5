import type { BenchOptions } from '../bench-options.ts'
import { measureMemberships } from './measure-memberships.ts'
import { measureProgram } from './measure-program.ts'
import { measureSample } from './measure-sample.ts'
import type { Measurement, Subject, SubjectName } from './measurement.ts'

/** Measures one subject, in this very process. */
export async function measureSubject({ load, name, profiles }: Subject, { seed, sample }: BenchOptions): Promise<Measurement> {
  switch (load) {
    case 'abandonment':
      return measureProgram(name as SubjectName<'abandonment'>, profiles, seed)
    case 'memberships':
      return measureMemberships(name as SubjectName<'memberships'>, profiles, seed)
    case 'demo shop':
      return measureSample(sample, profiles)
  }
}
