-- What there is of a topic or a post in a stretch of time. Copies are originals whose text stood in another one before.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    count() AS items,
    countIf(kind = 'original') AS originals,
    countIf(kind = 'repost') AS reposts,
    countIf(kind = 'comment') AS comments,
    uniqExact(platform) AS platforms,
    uniqExact(channel) AS channels,
    countIf(sentiment = 'negative') AS negative,
    countIf(sentiment = 'neutral') AS neutral,
    countIf(sentiment = 'positive') AS positive,
    if(items < 30, NULL, round(negative / items, 3)) AS negative_share,
    if(items < 30, NULL, round(neutral / items, 3)) AS neutral_share,
    if(items < 30, NULL, round(positive / items, 3)) AS positive_share,
    countIf(low_confidence = 1) AS unsure,
    if(items < 30, NULL, round(unsure / items, 3)) AS unsure_share,
    originals - uniqExactIf(if(cluster_id = '', item_id, cluster_id), kind = 'original') AS copies,
    if(originals < 30, NULL, round(copies / originals, 3)) AS copies_share,
    if(items = 0, NULL, toUnixTimestamp64Milli(min(published_at))) AS first_at,
    if(items = 0, NULL, toUnixTimestamp64Milli(max(published_at))) AS last_at
FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
WHERE published_at >= begin
    AND published_at < end_before
    -- Of neither there is nothing; the view would take all topics.
    AND ({topic:String} != '' OR {thread:String} != '')
