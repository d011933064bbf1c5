import { testCategory } from './check-examples.ts'

const events = { E: { stock: 7, prices: [1.5, null, 2.5], days: ['2020-07-02', '2020-07-01'], none: [] } }

testCategory('[EXPR12]', 'Aggregation', {
  avg: [
    ['avg([10,3,8])', 7],
    ['avg(10.2, 3)', 6.6],
    ['avg(3, 10.2)', 6.6],
    ['avg([1.5,null,2.5])', 2],
    ['avg(null, 5)', 5],
    ['avg([null])', null],
    ['avg(@{E.none})', null, { events }],
    ['avg(@{E.missing})', null, { events }],
    ['avg(@{E.stock}, 5)', 6, { events }],
    ['avg(@{E.prices})', 2, { events }],
  ],
  count: [
    ['count([10,2,10,null])', 3],
    ['count(["a"])', 1],
    ['count(@{E.none})', 0, { events }],
    ['count(@{E.missing})', null, { events }],
  ],
  countOnlyNull: [
    ['countOnlyNull([10,2,10,null])', 1],
    ['countOnlyNull(@{E.prices})', 1, { events }],
    ['countOnlyNull(@{E.missing})', null, { events }],
  ],
  countWithNull: [
    ['countWithNull([10,2,10,null])', 4],
    ['countWithNull(@{E.missing})', null, { events }],
  ],
  distinctCount: [
    ['distinctCount([10,2,10,null])', 2],
    ['distinctCount([toDateTime("2020-01-01T00:00:00Z"), toDateTime("2020-01-01T01:00:00+01:00")])', 1],
    ['distinctCount(@{E.missing})', null, { events }],
  ],
  distinctCountWithNull: [
    ['distinctCountWithNull([10,2,10,null])', 3],
    ['distinctCountWithNull([null,null])', 1],
    ['distinctCountWithNull(@{E.missing})', null, { events }],
  ],
  max: [
    ['max([10,3,8])', 10],
    ['max([10,null,8])', 10],
    ['max(1.5, 2.5)', 2.5],
    ['max(null, 2)', 2],
    ['max(@{E.stock},5)', 7, { events }],
    ['max(@{E.none})', null, { events }],
    ['max(toDuration("PT1H"), toDuration("PT90M"))', 5_400_000],
    ['max([toDuration(500),toDuration(800)])', 800],
    ['max(toDateTime("2020-01-01T00:00:00Z"), toDateTime("2020-01-01T00:30:00+01:00"))', '2020-01-01T00:00:00.000Z'],
    ['max([toDateTimeOnly("2020-01-01"), toDateTimeOnly("2020-01-02")])', '2020-01-02T00:00:00.000'],
    ['max([date("2020-01-01"), date("2019-01-02")])', '2020-01-01'],
    ['max(@{E.days})', '2020-07-02', { events, fields: { E: { days: 'listDateOnly', stock: 'integer', prices: 'list', none: 'list' } } }],
  ],
  min: [
    ['min([10,3,8])', 3],
    ['min([10,null,8])', 8],
    ['min(2, null)', 2],
    ['min([null])', null],
    ['min(@{E.missing})', null, { events }],
    ['min([date("2020-01-01"), date("2019-01-02")])', '2019-01-02'],
  ],
  sum: [
    ['sum([10,3,8])', 21],
    ['sum([10.5,null,8.1])', 18.6],
    ['sum(1, 2)', 3],
    ['sum(1.5, 2.0)', 3.5],
    ['sum(null, 5)', 5],
    ['sum(@{E.none})', 0, { events }],
    ['sum(@{E.missing})', null, { events }],
    ['sum(@{E.stock},5)', 12, { events }],
  ],
})
