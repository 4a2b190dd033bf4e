-- Cases that alerts of a topic, its posts, or one post are in, newest first.
SELECT case_id
FROM v_cases
WHERE case_id IN
(
    SELECT case_id
    FROM v_case_alerts
    WHERE alert_id IN
    (
        SELECT alert_id
        FROM v_alerts_in_words
        WHERE ({topic:String} != '' AND has(topics, {topic:String}))
            OR ({thread:String} != '' AND subject_kind = 'thread' AND subject_id = {thread:String})
    )
)
    AND state != 'merged'
ORDER BY opened_at DESC, case_id
LIMIT {limit:UInt32}
