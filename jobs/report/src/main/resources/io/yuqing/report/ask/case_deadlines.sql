-- Deadlines of a case, and how they were kept as of now.
SELECT
    concat(deadline_id, '/', unit) AS entry_id, deadline_name AS name, unit, if(source = '', '本县约定', toString(source)) AS basis,
    if(due_at IS NULL, NULL, toUnixTimestamp64Milli(due_at)) AS due,
    transform(outcome, ['kept', 'missed', 'not_yet', 'stopped'], ['按时', '超时', '未到期', '不再适用'], outcome) AS outcome_text
FROM v_case_deadlines
WHERE case_id = {case:String}
ORDER BY due_at, entry_id
LIMIT 30
