-- The same over time. A step is so many seconds; days begin at midnight in Beijing. A step in which nothing was read and nothing of the
-- subject was published is not known.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    at -> intDiv(toInt64(toUnixTimestamp(at)) + 28800, {step:Int64}) * {step:Int64} - 28800 AS slot_of
SELECT
    1000 * slot AS slot_at,
    if(amount + read = 0, NULL, amount) AS items,
    if(amount + read = 0, NULL, bad) AS negative
FROM
(
    SELECT slot, sum(amount) AS amount, sum(bad) AS bad, sum(read) AS read
    FROM
    (
        SELECT slot_of(published_at) AS slot, count() AS amount, countIf(sentiment = 'negative') AS bad, 0 AS read
        FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
        WHERE published_at >= begin
            AND published_at < end_before
        GROUP BY slot

        UNION ALL

        SELECT slot_of(minute) AS slot, 0 AS amount, 0 AS bad, sum(read) AS read
        FROM v_ledger
        WHERE minute >= begin
            AND minute < end_before
        GROUP BY slot

        UNION ALL

        SELECT slot_of(begin) + number * {step:Int64} AS slot, 0 AS amount, 0 AS bad, 0 AS read
        FROM numbers(200)
        WHERE slot < toInt64(toUnixTimestamp(end_before))
    )
    GROUP BY slot
)
ORDER BY slot_at
LIMIT 200
