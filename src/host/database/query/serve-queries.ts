import type { MessagePort } from 'node:worker_threads'
import initSqlJs from 'sql.js'
import { type TableName, tableNames } from '../../../engine/account/database/tables.ts'
import { faultSentence } from '../../run/fault-sentence.ts'
import { DatabaseFile } from '../database-file.ts'
import { QueryDatabase } from './query-database.ts'
import type { QueryAsked, QueryQuestion, QueryQuestions, QueryThreadSettings, QueryTold } from './query-questions.ts'

/** The thread's side: a run database as far as it was asked for, and questions about it, one after the other. */
export function serveQueries(port: MessagePort, settings: QueryThreadSettings): void {
  const doing = initSqlJs().then(({ Database }) => questionsOf(Database, settings))
  port.on('message', ({ id, question }: QueryAsked) => {
    void doing
      .then((questions): QueryTold => ({ id, kind: 'answer', answer: answerOf(questions, question) }))
      .catch((failure): QueryTold => ({ id, kind: 'unanswered', message: faultSentence(failure) }))
      .then((told) => port.postMessage(told))
  })
}

function questionsOf(Database: Awaited<ReturnType<typeof initSqlJs>>['Database'], settings: QueryThreadSettings): QueryQuestions {
  const database = new QueryDatabase([new Database(), new Database()], settings)
  let file: DatabaseFile | null = null
  const ownFile = () => {
    file ??= new DatabaseFile(new Database(), settings.mostInFile)
    return file
  }
  return {
    plan: (sql) => database.plan(sql),
    missing: (wanted) => database.missing(wanted),
    begin: (columns) => database.begin(columns),
    add: (slice, bounds) => database.add(slice, bounds),
    finish: (columns, totals) => database.finish(columns, totals),
    abandon: (columns) => database.abandon(columns),
    run: (sql, wanted) => database.run(sql, wanted),
    rows: (query) => database.rows(query),
    csv: (result, sort) => database.csv(result, sort),
    addToFile: (slice) => ownFile().add(slice),
    rowsInFile: () => Object.fromEntries(tableNames.map((table) => [table, ownFile().rowsOf(table)])) as Record<TableName, number>,
    finishFile: () => ownFile().finish(),
  }
}

function answerOf(questions: QueryQuestions, { name, args }: QueryQuestion): unknown {
  const answer: (...given: never[]) => unknown = questions[name]
  return answer(...(args as never[]))
}
