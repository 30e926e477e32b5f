// Prints dates and what the npm package `edtf` makes of them at levels 0 and 1, one JSON object a line.
// Usage: node edtf-cases.mjs SEED COUNT. The same seed prints the same lines.
//
//   {text, min: [year, month, day], max: [...]}   a date
//   {text, seconds}                               a date with time: seconds since 1970 in UTC
//   {text, start, end, ordered, reach}            an interval; each end is one of the two above, ".." or "";
//                                                 ordered: whether `edtf` accepts the order of its ends; reach:
//                                                 seconds from the first moment of the start to the last of the end
//   {text, refused: true}                         not a date of level 0 or 1

process.env.TZ = 'UTC' // a time without offset is then a time in UTC
const [seed, count] = process.argv.slice(2).map(Number)

// `edtf/sample` takes Math.random when it is loaded, so the seeded one must be there before it.
let state = seed >>> 0
Math.random = () => { // mulberry32
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const { parse } = await import('edtf')
const types = await import('edtf/types')
const { gen } = await import('edtf/sample')
const { default: RandExp } = await import('randexp')

// Near misses: shapes that are often, but not always, dates of the profile.
const year = '(19|20)[0-9]{2}'
const day = `${year}-(0[1-9]|1[0-3])-([0-2][0-9]|3[0-2])`
const date = `(${year}|${year}-(0[0-9]|1[0-3])|${day})`
const time = '([01][0-9]|2[0-4]):[0-6][0-9](:[0-6][0-9])?'
const zone = '(|Z|[+-](0[0-9]|1[0-5])(:(00|30|45|60))?)'
const shapes = [
  `${date}[?~%]?`,
  '00[01][0-9](-(0[1-3]|12)(-(01|28|29|30|31))?)?',
  `${year}-02-(28|29|30)`,
  `${year}-[0-9]{2}`,
  '[0-9X]{4}(-[01X][0-9X](-[0-3X][0-9X])?)?[?~%]?',
  `${year}-(XX|0[1-9]|2[0-5])(-XX)?[?~%]?`,
  `${day}T${time}${zone}`,
  `(${date}[?~%]?|\\.\\.|)/(${date}[?~%]?|\\.\\.|)`,
  `2022-0[1-2]-(0[1-9]|1[0-9])/2022-0[1-2](-(0[1-9]|1[0-9]))?`,
  `${day}T${time}${zone}/${day}T${time}${zone}`,
  '2022-01-0[1-3](T(00|12|23):00(Z|\\+06:00)?)?/2022-01-0[1-3](T(00|12|23):00(Z|\\+06:00)?)?',
  '2022-2[1-4]/2022(-2[1-4])?',
  '[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,2}',
].map(shape => new RandExp(shape))

const sources = [() => gen('L0'), () => gen('L1'), ...shapes.map(shape => () => shape.gen())]

const build = parsed => new types[parsed.type](parsed)

const parts = milliseconds => {
  const date = new Date(milliseconds)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

function single(parsed) {
  if (parsed === null) return ''
  if (parsed === Infinity) return '..'
  const value = build(parsed)
  return parsed.values.length > 3 ? { seconds: value.min / 1000 } : { min: parts(value.min), max: parts(value.max) }
}

function isOrdered(parsed) {
  try {
    return Boolean(build(parsed))
  } catch {
    return false
  }
}

function interval(parsed) {
  const [start, end] = parsed.values
  const isClosed = [start, end].every(one => one !== null && one !== Infinity)
  const reach = isClosed ? (build(end).max - build(start).min) / 1000 : null
  return { start: single(start), end: single(end), ordered: isOrdered(parsed), reach }
}

function judge(text) {
  let parsed
  try {
    parsed = parse(text, { level: 1 })
  } catch {
    return { text, refused: true }
  }
  return { text, ...(parsed.type === 'Interval' ? interval(parsed) : single(parsed)) }
}

const lines = []
for (let i = 0; i < count; i++) lines.push(JSON.stringify(judge(sources[i % sources.length]())))
process.stdout.write(lines.join('\n') + '\n')
