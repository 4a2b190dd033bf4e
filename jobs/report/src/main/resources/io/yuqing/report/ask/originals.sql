-- The first posts of a subject that are still kept, for the list of evidence; of what a post is it only itself.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    item_id,
    transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS platform_name,
    toUnixTimestamp64Milli(published_at) AS published,
    if(match(url, '^https?://'), url, '') AS link
FROM v_item_texts
WHERE published_at >= begin
    AND published_at < end_before
    AND item_id IN
    (
        SELECT item_id
        FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
        WHERE kind = 'original' AND published_at >= begin AND published_at < end_before
        ORDER BY published_at, item_id
        LIMIT {limit:UInt32}
    )
ORDER BY published, item_id
LIMIT {limit:UInt32}
