/** The names of the fields that every question has, and of what its address may ask. */
export const formNames = { event: 'envoi', help: 'aide-donnee', ask: 'aide', again: 'refaire' } as const
