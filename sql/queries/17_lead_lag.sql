-- 先后：一个话题在两个平台上，谁先热起来，差几小时？
-- 怎么读：“乙晚几小时”为 2，即拿甲每小时的信息量去对乙两小时后的。“相关”越近 1，两者的起伏越一致；先减去各自同一钟点的平均，
--         昼夜作息不算。最大的一行若只比别的行高一点，就是看不出先后。少于 48 对，或有一边不变的，不给数。
--         相关不是因果：两个平台可能都在跟同一条新闻，一次比 25 种先后，总有一种偶然偏高。
-- 参数：topic 为话题编号；first、second 为两个平台的代码（甲、乙）；from、to 为整点（北京时间，含头不含尾），至少三天才有意义。
-- 代价：只读一个话题按小时的窗口，每小时一行。
--
-- Lead and lag: on which of two platforms does a topic rise first, and by how many hours?
-- Reading: at 2 the hours of the first platform are set against those of the second two hours later. The mean of the same hour of the
--          day is taken off first, so that everybody's day and night do not count. No number for fewer than 48 pairs. Correlation is
--          not cause: both may follow the same news, and of 25 lags one is always high by chance.
-- Cost: the windows of hours of one topic, one row an hour.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    toUInt32(dateDiff('hour', begin, {to:DateTime64(3, 'Asia/Shanghai')})) AS hours,
    series -> arrayMap(
        (amount, hour) -> amount - arrayAvg(arrayFilter((other, at) -> at % 24 = hour % 24, series, range(hours))),
        series, range(hours)) AS without_rhythm
SELECT
    lag AS `乙晚几小时`,
    pairs AS `对数`,
    if(pairs < 48 OR isNaN(likeness), NULL, round(likeness, 3)) AS `相关`
FROM
(
    SELECT
        arrayJoin(arrayMap(n -> toInt32(n) - 12, range(25))) AS lag,
        arrayFilter(hour -> hour + lag >= 0 AND hour + lag < hours, range(hours)) AS both,
        length(both) AS pairs,
        arrayReduce('corr', arrayMap(hour -> first[hour + 1], both), arrayMap(hour -> second[hour + lag + 1], both)) AS likeness
    FROM
    (
        SELECT
            without_rhythm(arrayMap(hour -> toFloat64(first_by_hour[hour]), range(hours))) AS first,
            without_rhythm(arrayMap(hour -> toFloat64(second_by_hour[hour]), range(hours))) AS second
        FROM
        (
            SELECT
                sumMap(map(toUInt32(dateDiff('hour', begin, window_start)), platforms[{first:String}])) AS first_by_hour,
                sumMap(map(toUInt32(dateDiff('hour', begin, window_start)), platforms[{second:String}])) AS second_by_hour
            FROM v_topic_windows
            WHERE window = '1h'
                AND topic_id = {topic:String}
                AND window_start >= begin
                AND window_start < {to:DateTime64(3, 'Asia/Shanghai')}
        )
    )
)
ORDER BY lag
