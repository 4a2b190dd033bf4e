-- Reposts that were seen, and how far their ways can be followed; nothing is guessed. level 0: no way leads up to the original.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    count() AS reposts,
    countIf(level > 0) AS followed,
    maxOrNull(level) AS deepest,
    if(countIf(delay IS NOT NULL AND delay >= 0) < 5, NULL,
        round(quantileExactInclusiveIf(0.5)(ifNull(delay, 0), delay IS NOT NULL AND delay >= 0) / 60, 1)) AS delay_median,
    countIf(delay IS NOT NULL AND delay >= 0) AS delays
FROM v_spread_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}))
WHERE published_at >= begin
    AND published_at < end_before
