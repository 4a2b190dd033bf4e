-- 夜间占比：哪些话题在夜里（22 点到 6 点）说得特别多？
-- 怎么读：按北京时间。夜里占一天的三分之一，但平时夜里人少，所以和“各话题合计”比，不和 0.333 比。夜里多，可能是值班盲区，也可能是定时发帖，
--         要看原文。不足 30 条写“样本少”，不给占比。同属两个话题的信息在合计里计两次。
-- 参数：from、to 为整点（北京时间，含头不含尾），最好是整天；limit 为行数。
-- 代价：只用话题按小时的窗口；引擎要翻遍全部话题的窗口，见 sql/README.md 的表。
--
-- Night: which topics are talked about much between 22:00 and 06:00?
-- Reading: hours of Beijing, which are a third of the day; people sleep, so compare with all topics together, not with 0.333. Topics of
--          fewer than 30 items are marked and have no share. An item of two topics counts twice in the sum.
-- Cost: the windows of hours; the engine looks through those of all topics. See the table in sql/README.md.
SELECT
    topic_id,
    name AS `话题`,
    items AS `信息量`,
    at_night AS `夜间`,
    if(items < 30, NULL, round(at_night / items, 3)) AS `夜间占比`,
    round(sum(at_night) OVER () / sum(items) OVER (), 3) AS `各话题合计`,
    if(items < 30, '样本少', '') AS `说明`
FROM
(
    SELECT
        topic_id,
        any(topic_name) AS name,
        sum(originals + reposts + comments) AS items,
        sumIf(originals + reposts + comments, toHour(window_start, 'Asia/Shanghai') >= 22 OR toHour(window_start, 'Asia/Shanghai') < 6) AS at_night
    FROM v_topic_windows
    WHERE window = '1h'
        AND window_start >= {from:DateTime64(3, 'Asia/Shanghai')}
        AND window_start < {to:DateTime64(3, 'Asia/Shanghai')}
    GROUP BY topic_id
    HAVING items > 0
)
ORDER BY items < 30, at_night / items DESC, items DESC, topic_id
LIMIT {limit:UInt32}
