import { limitEnd } from '../../lexicon/debts.ts'
import type { View } from './warehouse.ts'

/** Whose a fact is, what it measures and which dataset has it: what parts one series of a panel from another. */
const series =
  'dataset, subject, subject_kind, subject_code, subject_parent, indicator, aspect, unit, per'

/** JSON as words; PostgreSQL writes a space before every value. */
function jsonWords(column: string): string {
  return `REPLACE(CAST(${column} AS VARCHAR), '": "', '":"')`
}

function years(column: string): string {
  return `CAST(EXTRACT(YEAR FROM ${column}) AS INTEGER)`
}

function months(column: string): string {
  return `CAST(EXTRACT(MONTH FROM ${column}) AS INTEGER)`
}

/**
 * `facts_by_year`: the facts of whole years and of their last days. `panel`: of each series and year the one fact an analyst would key: of the whole
 * area, in the first stage that is stated, what happened before what is reckoned; no value where the facts of that stage contradict each
 * other (as `yiyuan panel` does it). `region_parts`: beside the level of a region the sum of the regions right under it, whatever documents say
 * either, and how far they are apart; where `parts` are not all of them a difference means nothing. `period_parts`: beside what came in a year the sum of its twelve months, four quarters
 * or two halves, whatever documents say either. `prose_only`: facts that no table or record
 * states.
 */
export const factViews: readonly View[] = [
  {
    name: 'facts_by_year',
    sql: `SELECT CAST(EXTRACT(YEAR FROM period_end) AS INTEGER) AS year, facts.* FROM facts
      WHERE EXTRACT(MONTH FROM period_end) = 12 AND EXTRACT(DAY FROM period_end) = 31
        AND (period_start = period_end OR (EXTRACT(YEAR FROM period_start) = EXTRACT(YEAR FROM period_end)
          AND EXTRACT(MONTH FROM period_start) = 1 AND EXTRACT(DAY FROM period_start) = 1))`,
  },
  {
    name: 'panel',
    sql: `WITH staged AS (
        SELECT *, CASE WHEN stage = 'final_account' THEN 1 WHEN stage = 'execution' THEN 2
          WHEN stage IS NULL AND modality = 'actual' THEN 3 WHEN stage = 'estimated_execution' THEN 4
          WHEN indicator LIKE '%${limitEnd}' AND stage = 'adjusted_budget' THEN 5
          WHEN indicator LIKE '%${limitEnd}' AND stage IS NOT NULL THEN 6 END AS stage_rank
        FROM facts_by_year
        WHERE scope_note IS NULL AND (scope IS NULL OR scope = 'whole') AND NOT (status = 'derived' AND value IS NULL)
      ), ranked AS (
        SELECT *, RANK() OVER (PARTITION BY ${series}, year ORDER BY stage_rank, CASE WHEN modality = 'actual' THEN 0 ELSE 1 END,
          CASE WHEN change_basis IS NULL OR change_basis = 'nominal' THEN 0 ELSE 1 END) AS place
        FROM staged WHERE stage_rank IS NOT NULL
      ), told AS (
        SELECT *, SUM(CASE WHEN scope = 'whole' THEN 1 ELSE 0 END) OVER (PARTITION BY ${series}, year) AS said,
          SUM(CASE WHEN value IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY ${series}, year) AS unknown,
          MAX(value) OVER (PARTITION BY ${series}, year) - MIN(value) OVER (PARTITION BY ${series}, year) AS spread,
          MAX(precision) OVER (PARTITION BY ${series}, year) AS widest
        FROM ranked WHERE place = 1
      ), first AS (
        SELECT *, ROW_NUMBER() OVER (PARTITION BY ${series}, year ORDER BY
            CASE WHEN comparator = 'eq' THEN 0 ELSE 1 END, precision, fact_id) AS nth,
          SUM(CASE WHEN value IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY ${series}, year) AS without,
          MAX(value) OVER (PARTITION BY ${series}, year) - MIN(value) OVER (PARTITION BY ${series}, year) AS gap,
          MAX(precision) OVER (PARTITION BY ${series}, year) AS coarsest
        FROM told WHERE scope = 'whole' OR said = 0 OR (unknown = 0 AND (spread = 0 OR spread < widest))
      )
      SELECT ${series}, year, scope, stage, account,
        CASE WHEN without > 0 OR (gap > 0 AND gap >= coarsest) THEN NULL ELSE value END AS value,
        CASE WHEN without > 0 OR (gap > 0 AND gap >= coarsest) THEN 'conflict' ELSE status END AS status,
        precision, comparator, fact_id
      FROM first WHERE nth = 1`,
  },
  {
    name: 'region_parts',
    sql: `SELECT w.dataset, w.subject, w.subject_code, w.indicator, w.unit, w.year, w.value, w.fact_id,
        COUNT(*) AS parts, SUM(p.value) AS parts_value, w.value - SUM(p.value) AS difference
      FROM panel w JOIN panel p ON p.dataset = w.dataset AND p.subject_parent = w.subject AND p.subject_kind = 'region'
        AND p.indicator = w.indicator AND p.aspect = w.aspect AND p.unit = w.unit AND p.year = w.year
      WHERE w.subject_kind = 'region' AND w.aspect = 'level' AND w.per IS NULL AND p.per IS NULL
        AND w.value IS NOT NULL AND p.value IS NOT NULL
      GROUP BY w.dataset, w.subject, w.subject_code, w.indicator, w.unit, w.year, w.value, w.fact_id`,
  },
  {
    name: 'period_parts',
    sql: `WITH spans AS (
        SELECT *, ${years('period_end')} AS year, (${years('period_end')} - ${years('period_start')}) * 12
          + ${months('period_end')} - ${months('period_start')} + 1 AS months
        FROM facts
        WHERE aspect = 'level' AND per IS NULL AND value IS NOT NULL AND period_start < period_end AND scope_note IS NULL
          AND EXTRACT(DAY FROM period_start) = 1 AND EXTRACT(DAY FROM period_end + 1) = 1 AND modality = 'actual'
      ), parts AS (
        SELECT *, ROW_NUMBER() OVER (PARTITION BY ${series}, scope, account, period_start, months
            ORDER BY CASE WHEN stage = 'final_account' THEN 1 WHEN stage = 'execution' THEN 2 ELSE 3 END, precision, fact_id) AS nth
        FROM spans WHERE months IN (1, 3, 6) AND MOD(${months('period_start')} - 1, months) = 0
      )
      SELECT w.dataset, w.subject, w.subject_code, w.indicator, w.unit, w.scope, w.stage, w.year, w.value, w.fact_id,
        p.months, COUNT(*) AS parts, SUM(p.value) AS parts_value, w.value - SUM(p.value) AS difference
      FROM spans w JOIN parts p ON p.nth = 1 AND p.dataset = w.dataset AND p.subject = w.subject AND p.subject_kind = w.subject_kind
        AND p.indicator = w.indicator AND p.unit = w.unit AND p.year = w.year
        AND COALESCE(p.subject_code, p.subject_parent, '') = COALESCE(w.subject_code, w.subject_parent, '')
        AND COALESCE(p.scope, 'whole') = COALESCE(w.scope, 'whole')
        AND COALESCE(p.account, '') = COALESCE(w.account, '')
      WHERE w.months = 12 AND w.status <> 'derived'
      GROUP BY w.dataset, w.subject, w.subject_code, w.indicator, w.unit, w.scope, w.stage, w.year, w.value, w.fact_id, p.months
      HAVING COUNT(*) * p.months = 12`,
  },
  {
    name: 'prose_only',
    sql: `SELECT * FROM facts WHERE status <> 'derived' AND ${jsonWords('sources')} NOT LIKE '%"held_by":"cell"%'
      AND ${jsonWords('sources')} NOT LIKE '%"held_by":"record"%'`,
  },
]
