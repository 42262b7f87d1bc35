import type { ReactNode } from 'react'
import script from './print-button.js?url'

/** Prints this page. The script brings it: without one, the menu of the device prints. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <>
      <button type="button" className="btn print-button" hidden>
        {children}
      </button>
      <script src={script} defer />
    </>
  )
}
