-- 情感漂移：一个话题的负面占比真的变了，还是只是偶然起伏？
-- 怎么读：“下限”“上限”是当天占比的 95% 区间（Wilson），条数越少区间越宽。当天的区间和此前七天合计的区间完全不重叠，才写“变差”或
--         “变好”；其余写“看不出变化”，不等于没有变化。当天或此前不足 30 条写“样本少”，不下判断。情感是机器判的，误判两边都有。
-- 参数：topic 为话题编号；from、to 为日期（北京时间，含头不含尾）。
-- 代价：只读按天的窗口，每天一行，另加此前七天。
--
-- Sentiment drift: did the negative share of a topic really move, or is it chance?
-- Reading: bounds are those of the 95 % interval (Wilson). Only where the day's interval lies wholly outside that of the seven days
--          before is it called worse or better; otherwise no change can be seen, which is not the same as none. Fewer than 30 items
--          on either side: no verdict.
-- Cost: the windows of days, one row a day and seven more.
WITH
    (hits, total, side) ->
        (hits / total + 1.96 * 1.96 / (2 * total)
            + side * 1.96 * sqrt(hits / total * (1 - hits / total) / total + 1.96 * 1.96 / (4 * total * total)))
        / (1 + 1.96 * 1.96 / total) AS bound
SELECT
    day AS `日期`,
    items AS `信息量`,
    if(items = 0, NULL, round(negative / items, 3)) AS `负面占比`,
    if(items = 0, NULL, round(bound(negative, items, -1), 3)) AS `下限`,
    if(items = 0, NULL, round(bound(negative, items, 1), 3)) AS `上限`,
    items_before AS `此前七天`,
    if(items_before = 0, NULL, round(negative_before / items_before, 3)) AS `此前占比`,
    multiIf(
        least(items, items_before) < 30, '样本少',
        bound(negative, items, -1) > bound(negative_before, items_before, 1), '变差',
        bound(negative, items, 1) < bound(negative_before, items_before, -1), '变好',
        '看不出变化') AS `说明`
FROM
(
    SELECT
        day, items, negative,
        sum(items) OVER (ORDER BY day ROWS BETWEEN 7 PRECEDING AND 1 PRECEDING) AS items_before,
        sum(negative) OVER (ORDER BY day ROWS BETWEEN 7 PRECEDING AND 1 PRECEDING) AS negative_before
    FROM
    (
        SELECT
            toDate(window_start, 'Asia/Shanghai') AS day,
            sum(originals + reposts + comments) AS items,
            sum(negative) AS negative
        FROM v_topic_windows
        WHERE window = '24h'
            AND topic_id = {topic:String}
            AND window_start >= subtractDays(toDateTime64({from:Date}, 3, 'Asia/Shanghai'), 7)
            AND window_start < toDateTime64({to:Date}, 3, 'Asia/Shanghai')
        GROUP BY day
        ORDER BY day WITH FILL FROM {from:Date} - 7 TO {to:Date}
    )
)
WHERE day >= {from:Date}
ORDER BY day
