import '@remix-run/node'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  /** What the HTTP edge hands to loaders and actions. */
  interface AppLoadContext {
    nonce: string
    /** The address of the network, for rate limits only: never written down. */
    clientAddress: string
    /** Where this very process answers, as its own socket says: never what a visitor wrote. Null where it can't be known. */
    ownOrigin: string | null
  }
}
