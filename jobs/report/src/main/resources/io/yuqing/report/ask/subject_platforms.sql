-- Which platform a topic or a post reached when. It is an order in time, and does not say who had it from whom.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    toString(platform) AS code,
    transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS name,
    toUnixTimestamp64Milli(min(published_at)) AS first_at,
    dateDiff('minute', min(min(published_at)) OVER (), min(published_at)) AS minutes_later,
    count() AS items,
    countIf(kind = 'original') AS originals,
    countIf(kind = 'repost') AS reposts,
    countIf(kind = 'comment') AS comments,
    countIf(sentiment = 'negative') AS negative,
    if(items < 30, NULL, round(negative / items, 3)) AS negative_share
FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
WHERE published_at >= begin
    AND published_at < end_before
GROUP BY platform
ORDER BY first_at, code
LIMIT 20
