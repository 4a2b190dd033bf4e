-- Which set of views by meaning stands for a topic or a post at the end of a stretch of time; no row: none does. Those of a post are of
-- all its comments, so it must have begun within the stretch.
WITH
    toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}) AS begin,
    toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) AS end_before
SELECT DISTINCT
    subject_kind,
    toUnixTimestamp64Milli(read_at) AS read_ms
FROM
(
    SELECT subject_kind, read_at, since
    FROM v_views_of(topic = {subject:String}, thread = '', since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}))
    UNION ALL
    SELECT subject_kind, read_at, since
    FROM v_views_of(topic = '', thread = {subject:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}))
)
WHERE toUnixTimestamp(since) >= begin - 3600 AND toUnixTimestamp(read_at) <= end_before
LIMIT 1
