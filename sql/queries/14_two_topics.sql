-- 话题对比：两个话题每天各有多少信息，谁更热，谁更负面？
-- 怎么读：按北京时间自然日，没有信息的日子为零。“甲的份额”＝甲÷（甲＋乙），都为零时留空；同属两个话题的信息两边都计。
--         “说明”写“样本少”的日子，两者之一不足 30 条，负面占比不可比。两条线一起涨落，只说明同时，不说明谁引起谁。
-- 参数：first、second 为两个话题的编号（甲、乙）；from、to 为日期（含头不含尾）。
-- 代价：只读按天的窗口，每个话题每天一行。
--
-- Topic against topic: how many items had each of two topics a day, which is larger, which is more negative?
-- Reading: days of Beijing, days without items are zeros; an item of both topics counts for both. Days on which one has fewer than
--          30 items are marked. Lines that rise together say that they do, not that one is the cause.
-- Cost: the windows of days, one row a topic and day.
SELECT
    day AS `日期`,
    first_items AS `甲`,
    second_items AS `乙`,
    if(first_items + second_items = 0, NULL, round(first_items / (first_items + second_items), 3)) AS `甲的份额`,
    if(first_items = 0, NULL, round(first_negative / first_items, 3)) AS `甲负面占比`,
    if(second_items = 0, NULL, round(second_negative / second_items, 3)) AS `乙负面占比`,
    if(least(first_items, second_items) < 30, '样本少', '') AS `说明`
FROM
(
    SELECT
        toDate(window_start, 'Asia/Shanghai') AS day,
        sumIf(originals + reposts + comments, topic_id = {first:String}) AS first_items,
        sumIf(originals + reposts + comments, topic_id = {second:String}) AS second_items,
        sumIf(negative, topic_id = {first:String}) AS first_negative,
        sumIf(negative, topic_id = {second:String}) AS second_negative
    FROM v_topic_windows
    WHERE window = '24h'
        AND topic_id IN ({first:String}, {second:String})
        AND window_start >= toDateTime64({from:Date}, 3, 'Asia/Shanghai')
        AND window_start < toDateTime64({to:Date}, 3, 'Asia/Shanghai')
    GROUP BY day
    ORDER BY day WITH FILL FROM {from:Date} TO {to:Date}
)
ORDER BY day
