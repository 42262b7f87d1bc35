/** Whether an Origin is that of one of these hosts. */
export { verifyRequestOrigin } from 'lucia'
