-- 季节：一个话题每个月平均每天多少信息，比上一年同月多还是少？
-- 怎么读：按北京时间自然月；日均的分母是该月在所选范围内的天数，没有信息的日子按零算。“有信息的天数”很少的月份，日均靠不住；
--         系统开始采集之前的月份不是零，是没有。上一年同月没有数据时，“上年同月”和“倍数”留空。开学、汛期、春运这类话题看“倍数”。
-- 参数：topic 为话题编号；from、to 为日期（含头不含尾），最好是每月一日。
-- 代价：只读按天的窗口，一个话题三年最多一千行。
--
-- Season: how many items a day has a topic in each month, and how does that compare with the same month of the year before?
-- Reading: months of Beijing; the mean is over the calendar days within the range, quiet days are zeros. Months with few days that
--          have items say little, and months before collecting began are missing, not quiet.
-- Cost: the windows of days, at most a thousand rows for three years of one topic.
SELECT
    month AS `月份`,
    items AS `信息量`,
    days_with AS `有信息的天数`,
    days AS `天数`,
    round(items / days, 1) AS `日均`,
    if(items_before = 0, NULL, round(items_before / days, 1)) AS `上年同月`,
    if(items_before = 0, NULL, round(items / items_before, 2)) AS `倍数`
FROM
(
    SELECT
        toStartOfMonth(day) AS month,
        dateDiff('day', greatest(month, {from:Date}), least(toDate(addMonths(month, 1)), {to:Date})) AS days,
        sumIf(amount, NOT before) AS items,
        countIf(NOT before AND amount > 0) AS days_with,
        sumIf(amount, before) AS items_before
    FROM
    (
        SELECT
            arrayJoin([
                (toDate(window_start, 'Asia/Shanghai'), false),
                (addYears(toDate(window_start, 'Asia/Shanghai'), 1), true)]) AS entry,
            entry.1 AS day,
            entry.2 AS before,
            originals + reposts + comments AS amount
        FROM v_topic_windows
        WHERE window = '24h'
            AND topic_id = {topic:String}
            AND window_start >= subtractYears(toDateTime64({from:Date}, 3, 'Asia/Shanghai'), 1)
            AND window_start < toDateTime64({to:Date}, 3, 'Asia/Shanghai')
    )
    WHERE day >= {from:Date} AND day < {to:Date}
    GROUP BY month
)
ORDER BY month
