-- The steps of a case. What was written at length stands in the record of cases, not here.
SELECT
    seq,
    toUnixTimestamp64Milli(happened_at) AS happened,
    transform(toString(type),
        ['open', 'accept', 'decline', 'false_alarm', 'assess', 'assign', 'acknowledge', 'return', 'verify', 'report', 'reject_report', 'answer', 'confirm', 'extend', 'grant', 'deny', 'instruct', 'supervise', 'lift', 'consult', 'submit', 'approve', 'merge', 'split', 'close', 'reopen', 'alert', 'due'],
        ['登记', '受理', '不予受理', '判为误报', '研判', '转办', '签收', '退回', '交办核实', '反馈', '要求补充', '登记回应', '确认', '申请延期', '同意延期', '不同意延期', '批示', '督办', '销号', '会商', '报审', '审定', '合并', '拆分', '办结', '重开', '预警', '时限到'], toString(type)) AS step,
    acting_unit,
    toString(by_duty) AS duty,
    unit,
    if(stage = '', '', named.deadline_name) AS deadline_said,
    hearsay,
    toUInt8(type = 'alert') AS is_alert,
    toUInt8(JSONExtractString(event.event, 'fields', 'state') = 'resolved') AS is_over,
    alert.rule_name AS rule_name,
    alert.value_text AS value_text,
    JSONExtractString(event.event, 'fields', 'level') AS level
FROM (SELECT * FROM v_case_events WHERE case_id = {case:String}) AS event
LEFT JOIN
(
    SELECT alert_id, rule_name, value_text FROM v_alerts_in_words WHERE alert_id IN (SELECT alert_id FROM v_case_alerts WHERE case_id = {case:String})
) AS alert ON alert.alert_id = JSONExtractString(event.event, 'fields', 'alert_id')
LEFT JOIN (SELECT DISTINCT deadline_id, deadline_name FROM v_case_deadlines WHERE case_id = {case:String}) AS named ON named.deadline_id = event.deadline
WHERE case_id = {case:String}
    AND refusal = ''
    AND seq > 0
    AND type NOT IN ('note', 'cc', 'urge', 'strike', 'settings', 'seal')
    AND (type != 'due' OR stage = 'due')
ORDER BY seq
LIMIT {limit:UInt32}
