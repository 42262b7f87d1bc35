export { enrolledIsHidden, type Figures, type FollowUp, type FollowUpRow, type FollowUpUnit } from './follow-up.ts'
export {
  describePeriod,
  endOfMonth,
  longMonth,
  monthInSentence,
  periodInSentence,
  shortMonth,
} from './french-months.ts'
export { lastFullMonth, type PeriodId, periodIds } from './period.ts'
export type { MonthCount, Trend } from './trend.ts'
