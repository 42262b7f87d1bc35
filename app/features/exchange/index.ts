export { BundleError, type BundleFault } from './bundle-error.ts'
