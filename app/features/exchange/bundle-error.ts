/** Why a bundle is not opened. */
export type BundleFault = 'not-a-bundle' | 'cut' | 'altered' | 'newer' | 'unknown-sender'

/** A bundle that is refused as a whole. `fingerprint`: of an installation that is not known here. */
export class BundleError extends Error {
  readonly fault: BundleFault
  readonly fingerprint: string | null

  constructor(fault: BundleFault, fingerprint: string | null = null) {
    super(`Bundle refused: ${fault}`)
    this.fault = fault
    this.fingerprint = fingerprint
  }
}
