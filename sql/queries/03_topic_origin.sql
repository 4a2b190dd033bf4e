-- 出处与首发：一个话题最早出现在哪里、什么时间、原文是哪一条？
-- 怎么读：只看原创，按发布时间排；第一行是“系统采到的首发”，采集之外可能还有更早的。“采到用时”长，说明采集慢，不等于传播慢。
--         正文保留 30 天，更早的出处看 threads（v_threads 只留链接和平台）。
-- 参数：topic 为话题编号；from、to 为时间（北京时间，含头不含尾）；limit 为行数。
-- 代价：读这段时间的原创，见 sql/README.md 的表。
--
-- Origin: where and when did a topic appear first, and in which post?
-- Reading: originals only, earliest first; the first row is the first that was collected, not necessarily the first there was.
-- Cost: the originals of the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    published_at AS `发布时间`,
    transform(platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), platform) AS `平台`,
    channel AS `渠道`,
    region AS `地区`,
    if(title = '', substringUTF8(text, 1, 40), title) AS `标题`,
    url AS `链接`,
    sentiment AS `情感`,
    dateDiff('second', published_at, collected_at) AS `采到用时（秒）`
FROM v_items
WHERE kind = 'original'
    AND has(topics, {topic:String})
    AND published_at >= begin
    AND published_at < end_before
ORDER BY published_at, item_id
LIMIT {limit:UInt32}
