-- Items of a period by platform; a share needs 30 items.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    toString(platform) AS code,
    transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS name,
    count() AS items,
    sum(items) OVER () AS total,
    if(total < 30, NULL, round(items / total, 3)) AS share,
    countIf(kind = 'original') AS originals,
    countIf(kind = 'repost') AS reposts,
    countIf(kind = 'comment') AS comments,
    countIf(sentiment = 'negative') AS negative,
    if(items < 30, NULL, round(negative / items, 3)) AS negative_share
FROM v_item_texts
WHERE published_at >= begin
    AND published_at < end_before
GROUP BY platform
ORDER BY items DESC, code
LIMIT 12
