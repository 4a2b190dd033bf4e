-- Alerts of a topic and its posts, or of one post, whose time touches the period.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    alert_id,
    rule_name,
    name,
    toString(subject_kind) AS subject_kind,
    toString(highest_level) AS level,
    trigger,
    toUnixTimestamp64Milli(assumeNotNull(fired_at)) AS fired,
    if(resolved_at IS NULL, NULL, toUnixTimestamp64Milli(resolved_at)) AS resolved,
    if(told_at IS NULL, NULL, toUnixTimestamp64Milli(told_at)) AS told,
    arrayStringConcat(departments, '、') AS told_whom
FROM v_alerts_in_words
WHERE fired_at IS NOT NULL
    AND fired_at < end_before
    AND (resolved_at IS NULL OR resolved_at >= begin)
    AND subject_kind IN ('topic', 'thread')
    AND
    (
        ({topic:String} != '' AND has(topics, {topic:String}))
        OR ({thread:String} != '' AND subject_kind = 'thread' AND subject_id = {thread:String})
    )
ORDER BY indexOf(['blue', 'yellow', 'orange', 'red'], highest_level) DESC, fired, alert_id
LIMIT {limit:UInt32}
