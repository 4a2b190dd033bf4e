-- 关键词：一个话题里新冒出来的词是哪些？
-- 怎么读：“信息量”是这段时间含该词的条数，“此前”是上一段同样长时间的条数；此前为零而现在多的词，往往是事情的新进展。
-- 参数：topic 为话题编号；from、to 为时间（北京时间，含头不含尾）；limit 为行数。
--
-- Keywords: which words came up in a topic that were not there before?
-- Reading: items that hold the word now and in the period of equal length before; many now and none before is often the news.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    keyword AS `关键词`,
    countIf(published_at >= begin) AS `信息量`,
    countIf(published_at < begin) AS `此前`,
    round(
        countIf(sentiment = 'negative' AND published_at >= begin) / `信息量`, 3) AS `负面占比`
FROM v_items
ARRAY JOIN keywords AS keyword
WHERE has(topics, {topic:String})
    AND published_at >= subtractSeconds(begin, dateDiff('second', begin, end_before))
    AND published_at < end_before
GROUP BY keyword
HAVING `信息量` > 0
ORDER BY `信息量` - toInt64(`此前`) DESC, keyword
LIMIT {limit:UInt32}
