-- 快慢分组：头一个小时就热起来的帖子，后来传得更大、更负面、更常触发预警吗？
-- 怎么读：把这段时间发出的帖子按头一小时的转发和跟帖数分组。“一天内”是发出后 24 小时内的转发和跟帖；所以 to 要早于现在一天，否则后面的
--         偏少。不足 30 个帖子的组写“样本少”，不给占比。快的组更大，只说明这样的帖子多半如此，不是快造成的。
-- 参数：from、to 为时间（北京时间，含头不含尾），按原文发布时间，30 天内。
-- 代价：读这段时间和其后一天的信息与帖子，见 sql/README.md 的表。
--
-- Threads by speed: do those that take off in their first hour grow larger, more negative, and into alerts more often?
-- Reading: threads opened in the range, in groups by reactions of the first hour; within a day means 24 hours after opening, so the range
--          must end a day ago. Groups of fewer than 30 threads are marked and have no shares. Faster goes with larger, not more.
-- Cost: items and threads of the range and the day after; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    ['没有', '1–4', '5–19', '20–99', '100 以上'][cohort] AS `头一小时`,
    count() AS `帖子数`,
    round(quantileExactInclusive(0.5)(within_day), 1) AS `一天内中位数`,
    round(quantileExactInclusive(0.9)(within_day), 1) AS `一天内九成位`,
    if(`帖子数` < 30 OR sum(within_day) = 0, NULL, round(sum(negative) / sum(within_day), 3)) AS `负面占比`,
    countIf(alarmed) AS `触发预警`,
    if(`帖子数` < 30, NULL, round(`触发预警` / `帖子数`, 3)) AS `预警占比`,
    if(`帖子数` < 30, '样本少', '') AS `说明`
FROM
(
    SELECT
        thread.root_id AS root_id,
        countIf(said.published_at > thread.opened_at AND said.published_at < thread.opened_at + INTERVAL 1 HOUR) AS within_hour,
        countIf(said.root_id != '' AND said.published_at < thread.opened_at + INTERVAL 1 DAY) AS within_day,
        countIf(said.sentiment = 'negative' AND said.published_at < thread.opened_at + INTERVAL 1 DAY) AS negative,
        1 + (within_hour >= 1) + (within_hour >= 5) + (within_hour >= 20) + (within_hour >= 100) AS cohort,
        root_id IN (SELECT subject_id FROM v_alerts WHERE subject_kind = 'thread' AND fired_at IS NOT NULL) AS alarmed
    FROM
    (
        SELECT root_id, published_at AS opened_at
        FROM v_threads
        WHERE published_at >= begin AND published_at < end_before
    ) AS thread
    LEFT JOIN
    (
        SELECT root_id, published_at, sentiment
        FROM v_items
        WHERE kind != 'original' AND published_at >= begin AND published_at < addDays(end_before, 1)
    ) AS said ON said.root_id = thread.root_id
    GROUP BY thread.root_id
)
GROUP BY cohort
ORDER BY cohort
