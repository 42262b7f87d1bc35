import { createContext, useContext } from 'react'

/** The nonce of this answer, for the few pages that ship scripts. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
