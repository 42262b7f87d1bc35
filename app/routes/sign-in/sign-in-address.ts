/** Where somebody enters with an account. Whoever is in already is sent on from there. */
export const signInAddress = '/entrer/compte'
