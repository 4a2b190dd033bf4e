-- What items say, as it is stored. What is not answered is no longer kept.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    item_id,
    text,
    transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS platform_name,
    toUnixTimestamp64Milli(published_at) AS published,
    if(match(url, '^https?://'), url, '') AS link
FROM v_item_texts
WHERE published_at >= begin
    AND published_at < end_before
    AND item_id IN {ids:Array(String)}
ORDER BY published, item_id
LIMIT 100
