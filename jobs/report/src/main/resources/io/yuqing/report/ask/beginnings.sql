-- What is new: subjects whose first alert fired in the period, of whatever level, and topics without items in the seven days before it.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    concat(part, ':', subject_kind, ':', subject_id) AS entry_id, part, subject_kind, subject_id, name, said, level,
    toUnixTimestamp64Milli(seen_at) AS seen_at, items
FROM
(
    SELECT
        '首次预警' AS part, toString(subject_kind) AS subject_kind, subject_id, argMin(name, fired_at) AS name,
        argMin(trigger, fired_at) AS said, argMin(toString(highest_level), fired_at) AS level, assumeNotNull(min(fired_at)) AS seen_at,
        CAST(NULL, 'Nullable(UInt64)') AS items
    FROM v_alerts_in_words
    WHERE subject_kind IN ('topic', 'thread') AND fired_at IS NOT NULL AND fired_at < end_before
    GROUP BY subject_kind, subject_id
    HAVING seen_at >= begin

    UNION ALL

    SELECT
        '新话题' AS part, 'topic' AS subject_kind, topic_id AS subject_id, any(topic_name) AS name, '此前七天没有信息' AS said, '' AS level,
        min(window_start) AS seen_at, toNullable(sum(originals + reposts + comments)) AS items
    FROM v_topic_windows
    WHERE window = '1h'
        AND window_start >= subtractDays(begin, 7)
        AND window_start < end_before
        AND originals + reposts + comments > 0
    GROUP BY topic_id
    HAVING seen_at >= begin
)
ORDER BY part, seen_at, subject_id
LIMIT {limit:UInt32}
