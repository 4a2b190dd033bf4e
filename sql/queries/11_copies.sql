-- 照搬最多的文章：一个话题里哪些文章被原样或稍加改动反复刊发，最早是哪一篇，到了哪些平台？
-- 怎么读：“篇数”含最早的一篇；“占原创”的分母是该话题这段时间的全部原创。只算原创，转发和跟帖不算；
--         “最早”只是系统采到的最早，不等于作者，也不说谁抄谁。没有可比文字的（只有图片、链接）不在其中。
-- 参数：topic 为话题编号；from、to 为时间（北京时间，含头不含尾）；limit 为行数。
-- 代价：读这段时间的原创，见 sql/README.md 的表。
--
-- Copies: which articles of a topic were published again and again, nearly unchanged, which came first, where to?
-- Reading: articles count the first one too; the share is of all originals of the topic in the period. First means first
--          collected: it does not say who wrote it or who copied whom.
-- Cost: the originals of the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    argMin(tuple(platform, item_id, if(title = '', substringUTF8(text, 1, 40), title), url), (published_at, item_id)) AS first
SELECT
    min(published_at) AS `最早`,
    transform(first.1, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), first.1) AS `最早平台`,
    first.2 AS `最早编号`,
    first.3 AS `标题`,
    first.4 AS `链接`,
    count() AS `篇数`,
    round(`篇数` / sum(`篇数`) OVER (), 3) AS `占原创`,
    arrayStringConcat(arraySort(groupUniqArray(transform(platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), platform))), '、') AS `平台`,
    max(published_at) AS `最近`
FROM v_items
WHERE kind = 'original'
    AND has(topics, {topic:String})
    AND published_at >= begin
    AND published_at < end_before
GROUP BY if(cluster_id = '', item_id, cluster_id)
QUALIFY `篇数` > 1
ORDER BY `篇数` DESC, `最早`, `最早编号`
LIMIT {limit:UInt32}
