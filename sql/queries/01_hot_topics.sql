-- 热点话题榜：这段时间哪些话题最热，比上一段同样长的时间涨了多少？
-- 怎么读：“信息量”＝原创＋转发＋评论；“增长”是相对上一段的比例（0.5 即涨五成），上一段为零时留空；“负面占比”的分母是信息量。
--         “参与人次”逐小时去重后相加，同一个人隔一小时再说话会再算一次，只能比大小，不能当人数报。
-- 参数：from、to 为整点（北京时间，含头不含尾），limit 为行数。
-- 代价：只用话题按小时的窗口；引擎要翻遍全部话题的窗口，见 sql/README.md 的表。
--
-- Hot topics: which topics are talked about most, and how did that change against the period of equal length before?
-- Reading: growth is a ratio (0.5 = half as much again), empty if there was nothing before; voices are distinct within
--          each hour and then added, so they rank but do not count people. from and to: full hours, to excluded.
-- Cost: the windows of hours; the engine looks through those of all topics. See the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    topic_id,
    any(topic_name) AS `话题`,
    sumIf(originals + reposts + comments, window_start >= begin) AS `信息量`,
    sumIf(originals + reposts + comments, window_start < begin) AS `上一段信息量`,
    if(`上一段信息量` = 0, NULL, round(`信息量` / `上一段信息量` - 1, 3)) AS `增长`,
    round(sumIf(negative, window_start >= begin) / `信息量`, 3) AS `负面占比`,
    sumIf(engagement, window_start >= begin) AS `互动增量`,
    sumIf(voices, window_start >= begin) AS `参与人次`
FROM v_topic_windows
WHERE window = '1h'
    AND window_start >= subtractSeconds(begin, dateDiff('second', begin, end_before))
    AND window_start < end_before
GROUP BY topic_id
HAVING `信息量` > 0
ORDER BY `信息量` DESC, topic_id
LIMIT {limit:UInt32}
