export { codeFault } from './card-code.ts'
export { readReference, readSecret } from './card-secret.ts'
