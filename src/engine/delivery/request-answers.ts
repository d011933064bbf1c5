import type { RequestResponse } from '../model/request-response.ts'
import type { RequestAnswer } from './answers.ts'

export function requestAnswers(responses: readonly RequestResponse[]): RequestAnswer[] {
  return responses.map(({ status = 200, ...response }) => ({ ...response, status }))
}
