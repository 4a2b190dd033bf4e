-- Cases as they stand, without the times of their way: what a tile or a list asks every few seconds. v_cases looks for those times among
-- events, messages and items, which costs a hundred times as much.
CREATE OR REPLACE VIEW v_case_states DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    case_id, substring(case_id, 1, 8) AS short_id, title, source, category, level, state, toUInt8(ended_at IS NULL) AS open, marks,
    lead_unit, units, platforms, result, instructed, supervised_for, overdue, returned, extended, reopened, detected_at, opened_at,
    first_answer_at, ended_at,
    dateDiff('second', detected_at, first_answer_at) / 60 AS detected_to_answer_minutes,
    version, stored_at
FROM cases FINAL;
