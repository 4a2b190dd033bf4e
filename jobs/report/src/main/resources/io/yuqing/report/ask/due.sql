-- Deadlines of open cases that are reached within a stretch of time and are not met yet.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    concat(case_id, '/', deadline_id, '/', unit) AS entry_id,
    case_id, title, toString(level) AS level, deadline_name AS deadline,
    multiIf(unit != '', unit, whom = 'desk' OR lead_unit = '', '受理部门', lead_unit) AS whose,
    if(source = '', '本县约定', toString(source)) AS basis,
    toUnixTimestamp64Milli(assumeNotNull(due_at)) AS due
FROM v_case_deadlines
WHERE settled_at IS NULL
    AND due_at >= begin
    AND due_at < end_before
ORDER BY due, entry_id
LIMIT {limit:UInt32}
