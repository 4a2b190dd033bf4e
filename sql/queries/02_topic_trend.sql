-- 话题走势：一个话题每天多少信息量、负面占比多少，比之前七天的日均高多少？
-- 怎么读：按北京时间自然日；“七日均值”只用当天之前的七天，没有数据的日子按零算；“倍数”大于 2 通常值得写进日志。
-- 参数：topic 为话题编号；from、to 为日期（含头不含尾）。
-- 代价：只读一个话题按天的窗口，每天一行，另加此前七天。
--
-- Trend of a topic: items a day, share of negative ones, and the ratio to the mean of the seven days before.
-- Reading: days of Beijing; days without items count as zero; a ratio above 2 is usually worth a line in the daily log.
-- Cost: the windows of days of one topic, one row a day and seven more.
WITH daily AS
(
    SELECT
        toDate(window_start, 'Asia/Shanghai') AS day,
        sum(originals) AS originals,
        sum(reposts) AS reposts,
        sum(comments) AS comments,
        sum(negative) AS negative
    FROM v_topic_windows
    WHERE window = '24h'
        AND topic_id = {topic:String}
        AND window_start >= subtractDays(toDateTime64({from:Date}, 3, 'Asia/Shanghai'), 7)
        AND window_start < toDateTime64({to:Date}, 3, 'Asia/Shanghai')
    GROUP BY day
    ORDER BY day WITH FILL FROM {from:Date} - 7 TO {to:Date}
)
SELECT
    day AS `日期`,
    `信息量`,
    originals AS `原创`,
    reposts AS `转发`,
    comments AS `跟帖`,
    if(`信息量` = 0, NULL, round(negative / `信息量`, 3)) AS `负面占比`,
    round(mean, 1) AS `七日均值`,
    if(mean = 0, NULL, round(`信息量` / mean, 2)) AS `倍数`
FROM
(
    SELECT
        *,
        originals + reposts + comments AS `信息量`,
        sum(originals + reposts + comments) OVER (ORDER BY day ROWS BETWEEN 7 PRECEDING AND 1 PRECEDING) / 7 AS mean
    FROM daily
)
WHERE day >= {from:Date}
ORDER BY day
