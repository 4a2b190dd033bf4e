-- 通知用时：预警从满足条件到报出、从报出到首次送达部门各用多久，还有多少没有通知到、过了时限还没解除？
-- 怎么读：按曾到过的最高级别；来源预警不算。“送达”是消息服务商说送到了，不等于有人看了。系统不记录部门何时回应，所以没有“回应用时”。
--         用时只算已经送达的，九成位要 10 条以上才给。没有通知的可能是静默或级别不到，先看规则和静默再问责。
-- 参数：from、to 为时间（北京时间，含头不含尾），按触发时间；“过时限未解除”看的是 to 那一刻，所以 to 不要晚于现在。
-- 代价：读全部预警和投递，一年几万行。
--
-- Time to tell: how long from the condition to the alert, from the alert to the first delivery, and what was never told or is overdue?
-- Reading: by the highest level reached, without alerts of sources. Delivered is what the provider says; nobody records when a department
--          answers, so there is no time of answers. The ninth decile needs 10 alerts. What was not told may have been silenced.
-- Cost: all alerts and deliveries, some ten thousand rows a year.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(highest_level, ['red', 'orange', 'yellow', 'blue'], ['红', '橙', '黄', '蓝'], highest_level) AS `级别`,
    count() AS `预警`,
    round(quantileExactInclusive(0.5)(dateDiff('second', started_at, assumeNotNull(fired_at))) / 60, 1) AS `满足到报出中位（分钟）`,
    countIf(told_at IS NOT NULL) AS `已送达`,
    `预警` - `已送达` AS `未送达`,
    if(`已送达` = 0, NULL, round(quantileExactInclusiveIf(0.5)(delay, told_at IS NOT NULL) / 60, 1)) AS `报出到送达中位（分钟）`,
    if(`已送达` < 10, NULL, round(quantileExactInclusiveIf(0.9)(delay, told_at IS NOT NULL) / 60, 1)) AS `报出到送达九成位（分钟）`,
    countIf(due_at < end_before AND (resolved_at IS NULL OR resolved_at >= end_before)) AS `过时限未解除`,
    if(`已送达` < 10, '样本少', '') AS `说明`
FROM
(
    SELECT
        highest_level, started_at, fired_at, resolved_at, told_at, due_at,
        dateDiff('second', assumeNotNull(fired_at), ifNull(told_at, assumeNotNull(fired_at))) AS delay
    FROM v_alerts_in_words
    WHERE subject_kind != 'source'
        AND fired_at >= begin
        AND fired_at < end_before
)
GROUP BY highest_level
ORDER BY indexOf(['red', 'orange', 'yellow', 'blue'], highest_level)
