-- The same over time. A step is so many seconds; days begin at midnight in Beijing.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    1000 * slot AS slot_at,
    items,
    negative
FROM
(
    SELECT
        intDiv(toInt64(toUnixTimestamp(published_at)) + 28800, {step:Int64}) * {step:Int64} - 28800 AS slot,
        count() AS items,
        countIf(sentiment = 'negative') AS negative
    FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
    WHERE published_at >= begin
        AND published_at < end_before
    GROUP BY slot
    ORDER BY slot WITH FILL FROM intDiv(toInt64(toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')})) + 28800, {step:Int64}) * {step:Int64} - 28800 TO toInt64(toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')})) STEP {step:Int64}
)
ORDER BY slot_at
LIMIT 200
