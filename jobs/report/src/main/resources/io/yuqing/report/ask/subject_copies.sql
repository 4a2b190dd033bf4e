-- Texts that were published again nearly unchanged, each with its first one that was collected.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    same_text,
    first_id,
    toUnixTimestamp64Milli(first_at) AS first_published_at,
    transform(first_platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), first_platform) AS platform_name,
    copies,
    platform_count
FROM
(
    SELECT
        if(cluster_id = '', item_id, cluster_id) AS same_text,
        count() AS copies,
        uniqExact(platform) AS platform_count,
        argMin(item_id, (published_at, item_id)) AS first_id,
        argMin(toString(platform), (published_at, item_id)) AS first_platform,
        min(published_at) AS first_at
    FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
    WHERE kind = 'original'
        AND published_at >= begin
        AND published_at < end_before
    GROUP BY same_text
    HAVING copies > 1
    ORDER BY copies DESC, first_at, first_id
    LIMIT {limit:UInt32}
)
ORDER BY copies DESC, first_published_at, first_id
LIMIT {limit:UInt32}
