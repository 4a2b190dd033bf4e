-- Units of a case.
SELECT
    unit, lead,
    transform(toString(state), ['assigned', 'acknowledged', 'reported', 'returned', 'relieved'], ['待签收', '已签收', '已反馈', '已退回', '已改派'], toString(state))
        AS state_text,
    if(acknowledge_minutes IS NULL, NULL, round(acknowledge_minutes)) AS acknowledge_took,
    if(report_minutes IS NULL, NULL, round(report_minutes)) AS report_took
FROM v_case_units
WHERE case_id = {case:String}
ORDER BY lead DESC, unit
LIMIT 30
