-- Cases that alerts of a topic, its posts, or one post are in, newest first.
SELECT case_id
FROM
(
    SELECT DISTINCT case_id
    FROM v_alert_cases
    WHERE alert_id IN
    (
        SELECT alert_id
        FROM v_alerts
        WHERE ({topic:String} != '' AND (has(topics, {topic:String}) OR (subject_kind = 'topic' AND subject_id = {topic:String})))
            OR ({thread:String} != '' AND subject_kind = 'thread' AND subject_id = {thread:String})
    )
) AS found
INNER JOIN (SELECT case_id, at FROM v_case_events WHERE seq = 1) AS begun ON begun.case_id = found.case_id
ORDER BY begun.at DESC, case_id
LIMIT {limit:UInt32}
