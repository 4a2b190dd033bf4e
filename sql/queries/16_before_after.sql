-- 回应前后：发布回应之前和之后同样长的时间里，信息量和负面占比各是多少？
-- 怎么读：夜里本来就少，所以另列“前一天同一钟点”，与“之后”对照。区间是 95%（Wilson）；“之前”和“之后”的区间不重叠，才谈得上变了。
--         变了也只说明时间上的先后，热度自己会退，不能写成“回应使负面下降”。不足 30 条写“样本少”。
-- 参数：topic 为话题编号；answered 为回应发布的时间（北京时间，按五分钟取整，算在“之后”）；hours 为前后各看几小时。
-- 代价：只读一个话题按五分钟的窗口，每小时 12 行。
--
-- Before and after an answer: items and negative share in spans of equal length before and after it was published.
-- Reading: nights are quiet anyway, hence the same hours of the day before beside it. Shares whose 95 % intervals (Wilson) overlap did
--          not move visibly. A change is one in time: interest fades by itself, and nothing here says that the answer was the cause.
-- Cost: the windows of five minutes of one topic, 12 rows an hour.
WITH
    toDateTime64(toStartOfInterval({answered:DateTime64(3, 'Asia/Shanghai')}, INTERVAL 5 MINUTE), 3, 'Asia/Shanghai') AS answer,
    (hits, total, side) ->
        (hits / total + 1.96 * 1.96 / (2 * total)
            + side * 1.96 * sqrt(hits / total * (1 - hits / total) / total + 1.96 * 1.96 / (4 * total * total)))
        / (1 + 1.96 * 1.96 / total) AS bound
SELECT
    ['前一天同一钟点', '之前', '之后'][place] AS `时段`,
    sum(items) AS `信息量`,
    round(`信息量` / {hours:UInt32}, 1) AS `每小时`,
    sum(bad) AS `负面`,
    if(`信息量` = 0, NULL, round(`负面` / `信息量`, 3)) AS `负面占比`,
    if(`信息量` = 0, NULL, round(bound(`负面`, `信息量`, -1), 3)) AS `下限`,
    if(`信息量` = 0, NULL, round(bound(`负面`, `信息量`, 1), 3)) AS `上限`,
    if(`信息量` < 30, '样本少', '') AS `说明`
FROM
(
    SELECT
        arrayJoin(arrayFilter(
            each -> each > 0,
            [
                if(window_start >= subtractDays(answer, 1) AND window_start < addHours(subtractDays(answer, 1), {hours:UInt32}), 1, 0),
                if(window_start >= subtractHours(answer, {hours:UInt32}) AND window_start < answer, 2, 0),
                if(window_start >= answer AND window_start < addHours(answer, {hours:UInt32}), 3, 0)
            ])) AS place,
        originals + reposts + comments AS items,
        negative AS bad
    FROM v_topic_windows
    WHERE window = '5m'
        AND topic_id = {topic:String}
        AND window_start >= least(subtractDays(answer, 1), subtractHours(answer, {hours:UInt32}))
        AND window_start < addHours(answer, {hours:UInt32})
)
GROUP BY place
ORDER BY place
