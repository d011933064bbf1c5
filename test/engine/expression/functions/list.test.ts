import { testCategory } from './check-examples.ts'

const products = [
  { id: 'product1', name: 'the product 1', price: 20 },
  { id: 'product2', name: 'the product 2', price: 50 },
  { id: 'product3', name: 'the product 3', price: 30 },
  { id: 'product2', name: 'again', price: null },
] as const
const [one, two, three, again] = products
const events = { E: { items: products, twice: [one, one, null, two], tags: ['b', null, 'a', 'b'], n: 2 } }
const world = { events }

testCategory('[EXPR15]', 'List', {
  distinct: [
    ['distinct([10,2,10,null])', [10, 2]],
    ['distinct(["a","A","a"])', ['a', 'A']],
    ['distinct([true,true])', [true]],
    ['distinct([toDuration(500),toDuration("PT0.5S")])', [500]],
    ['distinct(@{E.twice})', [one, two], world],
    ['distinct(@{E.items}, "id")', [one, two, three], world],
    ['distinct(@{E.missing})', null, world],
  ],
  distinctWithNull: [
    ['distinctWithNull([10,2,10,null])', [10, 2, null]],
    ['distinctWithNull([null,null,1])', [null, 1]],
    ['distinctWithNull(@{E.twice})', [one, null, two], world],
    ['distinctWithNull(@{E.items}, "price")', products, world],
  ],
  filter: [
    ['filter(@{E.items}, "id", ["product2", "product3", "product4"])', [two, three, again], world],
    ['filter(@{E.items}, "price", [20])', [one], world],
    ['filter(@{E.items}, "colour", ["red"])', [], world],
    ['filter(@{E.items}, "id", null)', null, world],
    ['filter(@{E.missing}, "id", ["a"])', null, world],
  ],
  getListItem: [
    ['getListItem([10, 2, 3], 1)', 2],
    ['getListItem(["A", "B", "C"], 2)', 'C'],
    ['getListItem(split("20.45.2.3434", "\\\\."), 0)', '20'],
    ['getListItem([10], 1)', null],
    ['getListItem([10], -1)', null],
    ['getListItem([10], null)', null],
  ],
  in: [
    ['in(4,[4,5,3,4])', true],
    ['in(8,[4,5,3,4])', false],
    ['in("addToCart", ["completePurchase"])', false],
    ['in(toDateTime("2020-01-01T00:00:00Z"), [toDateTime("2020-01-01T01:00:00+01:00")])', true],
    ['in(null,[4,null])', false],
    ['in(4,null)', false],
    ['in(@{E.n},[1,2])', true, world],
    ['in("a", @{E.tags})', true, world],
    ['in("c", @{E.tags})', false, world],
  ],
  intersect: [
    ['intersect(["sports", "news", "documentary"], ["sports", "movies", "documentary"])', ['sports', 'documentary']],
    ['intersect([1,1,null,2],[2,1,null])', [1, 2]],
    ['intersect(null,[1])', []],
    ['intersect([1],null)', []],
    ['intersect(@{E.missing}, ["a"])', [], world],
    ['intersect(@{E.tags}, ["a","b"])', ['b', 'a'], world],
  ],
  limit: [
    ['limit(["A", "B", "C", "D", "E"], 3)', ['A', 'B', 'C']],
    ['limit(["A", "B", "C", "D", "E"], 3, false)', ['C', 'D', 'E']],
    ['limit(["A", "B"], 3, true)', ['A', 'B']],
    ['limit(["A", "B"], 0, false)', []],
    ['limit(["A", "B"], -1)', []],
    ['limit(@{E.items}, 1)', [one], world],
    ['limit(["A"], null)', null],
  ],
  listSize: [
    ['listSize([10,2,3])', 3],
    ['listSize([10,null])', 2],
    ['listSize(@{E.items})', 4, world],
    ['listSize(@{E.missing})', null, world],
  ],
  serializeList: [
    ['serializeList(["Hello","World"], " ", false)', 'Hello World'],
    ['serializeList(["Hello", "World"], ",", true)', '"Hello","World"'],
    ['serializeList([1,null,2], "-", false)', '1-2'],
    ['serializeList([date("2020-01-02")], ",", true)', '"2020-01-02"'],
    ['serializeList([toDateTime("2020-01-01T01:00:00+01:00")], ",", false)', '2020-01-01T00:00:00.000Z'],
    ['serializeList([1], null, false)', null],
    ['serializeList(@{E.tags}, "", false)', 'bab', world],
  ],
  sort: [
    ['sort(["A", "C", "B"], true)', ['A', 'B', 'C']],
    ['sort([1, 3, 2], false)', [3, 2, 1]],
    ['sort([10, 9, 100], true)', [9, 10, 100]],
    ['sort(["b", null, "B"], true)', ['B', 'b', null]],
    ['sort([1, null, 2], false)', [2, 1, null]],
    ['sort([true, false], true)', [false, true]],
    ['sort([toDuration("PT1H"), toDuration("PT1M")], true)', [60_000, 3_600_000]],
    ['sort(@{E.items}, "price", true)', [one, three, two, again], world],
    ['sort(@{E.items}, "price", false)', [two, three, one, again], world],
    ['sort(null, true)', null],
  ],
})
