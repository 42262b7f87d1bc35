// What `zod` is in the browser: there, gestures come from our own buttons, and scenarios from our own server, which has
// read both. A schema then lets everything through, and weighs nothing.

const passes = (data: unknown) => ({ success: true, data })

const anything: unknown = new Proxy(() => anything, {
  get: (_, key) => (key === 'safeParse' ? passes : key === 'parse' ? (data: unknown) => data : anything),
  apply: () => anything,
})

export const z = anything
