-- 预警复盘：每条规则这段时间报了多少次、多快报出来、持续多久，有没有常报不止的？
-- 怎么读：“触发用时”是从开始满足条件到报出的中位数；“持续”只算已经结束的；同一对象反复报（“次数”远大于“对象数”）的规则该调门槛。
-- 参数：from、to 为时间（北京时间，含头不含尾），按触发时间。
-- 代价：读全部预警，一年几万行。
--
-- Review of alerts: how often did each rule fire, how fast, for how long, and which ones cannot stop?
-- Reading: medians in minutes; duration of ended alerts only; many more alerts than subjects: the threshold needs work.
-- Cost: all alerts, some ten thousand rows a year.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    rule_id AS `规则`,
    count() AS `次数`,
    uniqExact(subject_kind, subject_id) AS `对象数`,
    countIf(state = 'firing') AS `未结束`,
    arrayStringConcat(
        arrayMap(
            pair -> concat(pair.1, ' ', toString(pair.2)),
            arrayFilter(
                pair -> pair.2 > 0,
                [
                    ('红', countIf(level = 'red')), ('橙', countIf(level = 'orange')),
                    ('黄', countIf(level = 'yellow')), ('蓝', countIf(level = 'blue'))
                ])),
        '、') AS `级别`,
    round(quantileExactInclusive(0.5)(dateDiff('second', started_at, assumeNotNull(fired_at))) / 60, 1) AS `触发用时（分钟）`,
    if(
        countIf(resolved_at IS NOT NULL) = 0,
        NULL,
        round(
            quantileExactInclusiveIf(0.5)(
                dateDiff('second', assumeNotNull(fired_at), assumeNotNull(resolved_at)), resolved_at IS NOT NULL) / 60,
            1)) AS `持续（分钟）`
FROM v_alerts
WHERE fired_at >= begin
    AND fired_at < end_before
GROUP BY rule_id
ORDER BY `次数` DESC, rule_id
