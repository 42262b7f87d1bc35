export type { MyData } from './my-data-shape.ts'
export { type RetentionRule, type RetentionRuleId, retentionRules } from './retention-rules.ts'
