/** The names of the fields that every question has. */
export const formNames = { event: 'envoi', help: 'aide-donnee', ask: 'aide' } as const
