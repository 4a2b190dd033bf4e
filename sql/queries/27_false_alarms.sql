-- 误报复盘：这段时间登记的事项里，哪些规则引起的多被判为误报或不予受理，理由是什么？
-- 怎么读：一件由几条规则引起的，每条各算一次，所以各行不可相加；人工登记的不在内。误报率 10 件以上才给。
--         误报是人判的：同一件事，不同的人可能判得不同；“规则过松”多的调阈值，“同名地”“词义不符”多的加排除词。重开了的按现在的状态。
-- 参数：from、to 为时间（北京时间，含头不含尾），按登记时间；limit 为最多几条规则。
-- 代价：读全部事项和预警，一年几万行。
--
-- Review of false alarms: which rules raised cases that were found to be false alarms or declined, and why?
-- Reading: a case that several rules raised counts for each; cases by hand are left out. The share needs 10 cases. People decide what a
--          false alarm is, and may decide differently. A case that was reopened counts as it stands now.
-- Cost: all cases and alerts, some ten thousand rows a year.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    rule AS `规则`,
    cases AS `事项`,
    wrong AS `误报`,
    declined AS `不予受理`,
    if(cases < 10, NULL, round(wrong / cases, 2)) AS `误报率`,
    arrayStringConcat(
        arrayMap(
            reason -> concat(reason.1, ' ', toString(reason.2)),
            arraySort(reason -> (-reason.2, reason.1), arrayMap(word -> (word, toInt64(countEqual(reasons, word))), arrayDistinct(reasons)))),
        '、') AS `理由`,
    if(cases < 10, '样本少', '') AS `说明`
FROM
(
    SELECT
        rule,
        count() AS cases,
        countIf(state = 'false_alarm') AS wrong,
        countIf(state = 'declined') AS declined,
        groupArrayIf(reason, reason != '') AS reasons
    FROM
    (
        SELECT DISTINCT
            record.case_id AS case_id, record.state AS state,
            if(record.state IN ('declined', 'false_alarm'), record.end_reason, '') AS reason,
            if(alert.rule_name = '', alert.rule_id, alert.rule_name) AS rule
        FROM
        (
            SELECT case_id, toString(state) AS state, end_reason FROM v_cases WHERE opened_at >= begin AND opened_at < end_before
        ) AS record
        INNER JOIN v_case_alerts AS part ON part.case_id = record.case_id
        INNER JOIN v_alerts AS alert ON alert.alert_id = part.alert_id
    )
    GROUP BY rule
)
ORDER BY wrong DESC, declined DESC, rule
LIMIT {limit:UInt32}
