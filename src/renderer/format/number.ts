/** 10041 as "10,041". */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A share of 0 to 1 as "44.6 %"; '' where there is nothing to share. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return ''
  const percent = (part / whole) * 100
  return `${percent === 100 || percent === 0 ? percent : percent.toFixed(1)} %`
}

/** "1 shopper", "2 shoppers", "1,000 shoppers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
