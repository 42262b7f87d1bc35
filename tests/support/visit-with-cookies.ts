/** Walks from page to page as a browser without script does: it keeps cookies and follows redirects while `stays` says so. */
export function openJar() {
  const jar = new Map<string, string>()
  return {
    async walk(start: string, stays: (url: URL) => boolean): Promise<URL> {
      let url = new URL(start)
      for (let hops = 0; stays(url); hops++) {
        if (hops > 20) throw new Error(`Going round in circles at ${url.pathname}`)
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
        for (const line of answer.headers.getSetCookie()) keep(line)
        const next = answer.headers.get('location')
        if (!next) throw new Error(`${url.pathname} answered ${answer.status}: ${await answer.text()}`)
        url = new URL(next, url)
      }
      return url
    },
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
