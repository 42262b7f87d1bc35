export { stepAddress, summaryAddress } from './lesson-address.ts'
