-- 平台扩散次序：一个话题先到哪个平台、后到哪个平台，每到一处用了多久、在那里有多大？
-- 怎么读：“距首发”是该平台第一条与全网第一条的间隔；到得晚而“信息量”大的平台，是二次传播的主场。只说先后，不说谁传给谁。
-- 参数：topic 为话题编号；from、to 为时间（北京时间，含头不含尾）。
-- 代价：读这段时间的信息，只读几列，见 sql/README.md 的表。
--
-- Order of spread: which platform did a topic reach when, how long after the first post, and how large did it get there?
-- Reading: a late platform with many items is where the second wave plays. It is an order in time, not a path from one to the next.
-- Cost: a few columns of the items of the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), platform) AS `平台`,
    min(published_at) AS `首现时间`,
    dateDiff('minute', min(min(published_at)) OVER (), `首现时间`) AS `距首发（分钟）`,
    count() AS `信息量`,
    countIf(kind = 'original') AS `原创`,
    countIf(kind = 'repost') AS `转发`,
    countIf(kind = 'comment') AS `跟帖`,
    round(countIf(sentiment = 'negative') / count(), 3) AS `负面占比`
FROM v_items
WHERE has(topics, {topic:String})
    AND published_at >= begin
    AND published_at < end_before
GROUP BY platform
ORDER BY `首现时间`, platform
