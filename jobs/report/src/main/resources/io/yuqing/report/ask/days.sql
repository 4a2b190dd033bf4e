-- A period day by day, in Beijing. A day in which nothing was read and nothing was published is not known.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    toString(day) AS day_of_month,
    if(max(amount) + max(read) = 0, NULL, sum(amount)) AS items,
    if(max(amount) + max(read) = 0, NULL, sum(bad)) AS negative,
    sum(fired) AS alerts
FROM
(
    SELECT toDate(slice_start, 'Asia/Shanghai') AS day, sum(items) AS amount, sumIf(items, sentiment = 'negative') AS bad, 0 AS read, 0 AS fired
    FROM v_item_counts_by_platform
    WHERE slice_start >= begin AND slice_start < end_before
    GROUP BY day

    UNION ALL

    SELECT toDate(minute, 'Asia/Shanghai') AS day, 0 AS amount, 0 AS bad, sum(read) AS read, 0 AS fired
    FROM v_ledger
    WHERE minute >= begin AND minute < end_before
    GROUP BY day

    UNION ALL

    SELECT toDate(assumeNotNull(fired_at), 'Asia/Shanghai') AS day, 0 AS amount, 0 AS bad, 0 AS read, count() AS fired
    FROM v_alerts
    WHERE fired_at >= begin AND fired_at < end_before AND subject_kind != 'source'
    GROUP BY day

    UNION ALL

    SELECT
        toDate(begin, 'Asia/Shanghai') + number AS day, 0 AS amount, 0 AS bad, 0 AS read, 0 AS fired
    FROM numbers(400)
    WHERE number < dateDiff('day', begin, end_before)
)
GROUP BY day
ORDER BY day
LIMIT 400
