-- 乡镇：哪些乡镇的事说得多，比上一段同样长的时间多了还是少了，负面占比是多少？
-- 怎么读：乡镇取信息自己注明的，没有就取文中第一个地名；两者都没有的不在表里，所以合计小于总量。没有人口数，不能说哪里“人均”更多。
--         占比附 95% 区间（Wilson），区间重叠的两个乡镇分不出高低；不足 30 条写“样本少”。
-- 参数：from、to 为时间（北京时间，含头不含尾），15 天内；limit 为行数。
-- 代价：读这段时间和上一段的全部信息，只读几列，见 sql/README.md 的表。
--
-- Towns: which towns are talked about, more or less than in the span of equal length before, and how negative is it?
-- Reading: the town an item names, else the first place of its text; items without either are left out. No inhabitants are known, so
--          nothing is per head. Towns whose 95 % intervals overlap cannot be ranked by their share.
-- Cost: a few columns of all items of the range and the one before; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    (hits, total, side) ->
        (hits / total + 1.96 * 1.96 / (2 * total)
            + side * 1.96 * sqrt(hits / total * (1 - hits / total) / total + 1.96 * 1.96 / (4 * total * total)))
        / (1 + 1.96 * 1.96 / total) AS bound
SELECT
    region AS `乡镇`,
    countIf(published_at >= begin) AS `信息量`,
    countIf(published_at < begin) AS `上一段`,
    if(least(`信息量`, `上一段`) < 30, NULL, round(`信息量` / `上一段` - 1, 3)) AS `变化`,
    countIf(published_at >= begin AND sentiment = 'negative') AS `负面`,
    round(`负面` / `信息量`, 3) AS `负面占比`,
    round(bound(`负面`, `信息量`, -1), 3) AS `下限`,
    round(bound(`负面`, `信息量`, 1), 3) AS `上限`,
    if(`信息量` < 30, '样本少', '') AS `说明`
FROM v_items
WHERE published_at >= subtractSeconds(begin, dateDiff('second', begin, end_before))
    AND published_at < end_before
    AND region != ''
GROUP BY region
HAVING `信息量` > 0
ORDER BY `信息量` DESC, region
LIMIT {limit:UInt32}
