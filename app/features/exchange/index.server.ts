export { applyKnownLessons } from './apply-known-lessons.server.ts'
export { type BatchFault, type Receipt, receiveBatch } from './receive-batch.server.ts'
export { registerDevice } from './register-device.server.ts'
