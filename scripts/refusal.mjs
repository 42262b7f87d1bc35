/** Something that the person can put right: `message` is one French sentence, shown alone, and the exit code is 1. */
export class Refusal extends Error {}
