-- The topics that were talked about most, and as much time before. Hours of the windows; a change needs 30 items on both sides.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    topic_id,
    any(topic_name) AS name,
    sumIf(originals + reposts + comments, window_start >= begin) AS items,
    sumIf(originals + reposts + comments, window_start < begin) AS before_items,
    if(least(items, before_items) < 30, NULL, round(items / before_items - 1, 3)) AS change,
    sumIf(negative, window_start >= begin) AS negative_items,
    if(items < 30, NULL, round(negative_items / items, 3)) AS negative_share
FROM v_topic_windows
WHERE window = '1h'
    AND window_start >= subtractSeconds(begin, dateDiff('second', begin, end_before))
    AND window_start < end_before
GROUP BY topic_id
HAVING items > 0
ORDER BY items DESC, topic_id
LIMIT {limit:UInt32}
