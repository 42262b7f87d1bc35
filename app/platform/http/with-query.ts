/** An address that asks for something more: `query` is what follows its `?`, or the `&` after what it asks already. */
export function withQuery(address: string, query: string | URLSearchParams): string {
  return `${address}${address.includes('?') ? '&' : '?'}${query}`
}
