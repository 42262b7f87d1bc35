export { getSecondFactor, makeSheet, type SecondFactor } from './make-sheet.server.ts'
export { forgetSecondFactorStatements, giveUpSecondFactor, hasSecondFactor } from './second-factor-store.server.ts'
export { type AppOffer, confirmApp, demoCode, giveDemoApp, offerApp, openOffer } from './set-up-app.server.ts'
export { type Shown, showSecondFactor } from './show-second-factor.server.ts'
