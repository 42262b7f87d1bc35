import { z } from 'zod'

/** What was typed, as a verdict: the digits themselves are read and forgotten. */
export const verdicts = ['right', 'other-code', 'short', 'long', 'letters', 'wrong', 'empty'] as const
export type Verdict = (typeof verdicts)[number]

export const codeSmsGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask-code') }).strict(),
  z.object({ type: z.literal('open-sms') }).strict(),
  z.object({ type: z.literal('close-sms') }).strict(),
  z.object({ type: z.literal('type-code'), verdict: z.enum(verdicts) }).strict(),
  z.object({ type: z.literal('pick-up') }).strict(),
  z.object({ type: z.literal('ask-why') }).strict(),
  z.object({ type: z.literal('hang-up') }).strict(),
  z.object({ type: z.literal('tell-code') }).strict(),
  z.object({ type: z.literal('go-back') }).strict(),
])
export type CodeSmsGesture = z.infer<typeof codeSmsGesture>

export type CodeSmsState = {
  page: 'door' | 'waits-for-code' | 'inside'
  sms: 'none' | 'arrived' | 'open'
  call: 'none' | 'rings' | 'talks' | 'told' | 'refused'
  /** How many times the caller was asked why. */
  asked: number
  verdict: Verdict | null
}

export const start: CodeSmsState = { page: 'door', sms: 'none', call: 'none', asked: 0, verdict: null }
