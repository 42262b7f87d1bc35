export { type RetentionRule, type RetentionRuleId, retentionRules } from './retention-rules.ts'
