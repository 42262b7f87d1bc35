import type { Access } from '#app/features/identity/index.ts'
import { nameInSentence } from '#app/ui/patterns/french.ts'
import { accessActs } from '../access-acts.ts'

/** A line of the access log as the person whose name it is reads it. */
export function accessSentence({ actorName, act }: Pick<Access, 'actorName' | 'act'>): string {
  return `${nameInSentence(actorName)} ${accessActs[act]}.`
}
