-- 回应用时：这段时间登记的事项，各级别从发现到首次公开回应用多久，几成按时，有多少到时限还没有回应？
-- 怎么读：级别是办理时用的级别（研判过的按研判）。“按时”只看公布的时刻是否早于到期，不看登记的先后；不需要公开回应的事项不算。
--         中位和九成位只算已回应的，5 件以上才给；按时率＝按时÷（按时＋超时），没到期的不算在内。先后不是原因：难的事项回应得晚。
-- 参数：from、to 为时间（北京时间，含头不含尾），按登记时间；“超时”看的是 to 那一刻，所以 to 不要晚于现在。
-- 代价：读全部事项、它们的事件和时限，一年几万行。
--
-- Times of answers: how long from detection to the first public answer by level, which share in time, and how many are overdue?
-- Reading: in time goes by when it was published, not by when that was written down. Cases that need no answer are left out. Medians and
--          ninth deciles are of cases with an answer, from 5 on; the share leaves out what is not due yet. Hard cases are answered later.
-- Cost: all cases with their events and deadlines, some ten thousand rows a year.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(record.level, ['red', 'orange', 'yellow', 'blue'], ['红', '橙', '黄', '蓝'], record.level) AS `级别`,
    count() AS `事项`,
    countIf(record.minutes IS NOT NULL) AS `已回应`,
    if(`已回应` < 5, NULL, round(quantileExactInclusiveIf(0.5)(ifNull(record.minutes, 0), record.minutes IS NOT NULL) / 60, 1)) AS `发现到回应中位（小时）`,
    if(`已回应` < 5, NULL, round(quantileExactInclusiveIf(0.9)(ifNull(record.minutes, 0), record.minutes IS NOT NULL) / 60, 1)) AS `发现到回应九成位（小时）`,
    sum(due.kept) AS `按时`,
    sum(due.missed) AS `超时`,
    sum(due.unanswered) AS `超时未回应`,
    if(`按时` + `超时` < 5, NULL, round(`按时` / (`按时` + `超时`), 2)) AS `按时率`,
    if(`已回应` < 5, '样本少', '') AS `说明`
FROM
(
    SELECT case_id, toString(level) AS level, detected_to_answer_minutes AS minutes
    FROM v_cases
    WHERE opened_at >= begin
        AND opened_at < end_before
        AND answer_needed = 1
        AND state NOT IN ('declined', 'false_alarm', 'merged')
) AS record
LEFT JOIN
(
    -- A case may have several deadlines for its answer: it is in time if it kept all of them so far.
    SELECT
        case_id,
        toUInt8(countIf(late) > 0) AS missed,
        toUInt8(countIf(late) = 0 AND count(satisfied_at) > 0) AS kept,
        toUInt8(countIf(late AND satisfied_at IS NULL) > 0) AS unanswered
    FROM
    (
        SELECT case_id, satisfied_at, ifNull(due_at < ifNull(settled_at, end_before), 0) AS late FROM v_case_deadlines WHERE of_answer = 1
    )
    GROUP BY case_id
) AS due ON due.case_id = record.case_id
GROUP BY record.level
ORDER BY indexOf(['red', 'orange', 'yellow', 'blue'], record.level)
