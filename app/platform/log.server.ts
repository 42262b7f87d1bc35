import pino from 'pino'
import { env } from './env.server.ts'

/**
 * The journal. Never give it a name, an e-mail, an answer or an address of the network:
 * a line says what the program did, not who asked.
 */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['req.headers', '*.email', '*.password', '*.ip'],
})
