/** How long a learner may let a helper act for her, at a time. */
export const assistanceMinutes = ['15', '30', '60'] as const
