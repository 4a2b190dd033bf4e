-- 每帖跟帖：各平台一条原创平均引来多少跟帖，有多少根本没人理？
-- 怎么读：只算这段时间里发出的原创和它们到 to 为止的跟帖，快到 to 时发出的还来不及有跟帖。平均数常被一两个大帖拉高，先看中位数和
--         “最多的一帖占”。不足 30 条原创写“样本少”，不给占比和九成位。采集跟帖的方式各平台不同，平台之间不宜直接比。
-- 参数：from、to 为时间（北京时间，含头不含尾），30 天内。
-- 代价：读这段时间的全部信息，只读几列，见 sql/README.md 的表。
--
-- Comments per post: how many comments does an original draw on each platform, and how many draw none?
-- Reading: originals of the range and their comments until its end; the youngest have had no time. One large thread lifts a mean: see the
--          median and the share of the largest. Platforms are collected in different ways and are not to be ranked.
-- Cost: a few columns of all items of the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS `平台`,
    count() AS `原创`,
    sum(said) AS `跟帖`,
    round(`跟帖` / `原创`, 2) AS `每帖平均`,
    quantileExactInclusive(0.5)(said) AS `中位数`,
    if(`原创` < 30, NULL, quantileExactInclusive(0.9)(said)) AS `九成位`,
    if(`原创` < 30, NULL, round(countIf(said = 0) / `原创`, 3)) AS `无人跟帖占比`,
    if(`跟帖` = 0, NULL, round(max(said) / `跟帖`, 3)) AS `最多的一帖占`,
    if(`原创` < 30, '样本少', '') AS `说明`
FROM
(
    SELECT
        root_id,
        anyIf(platform, kind = 'original') AS platform,
        countIf(kind = 'original') AS opened,
        countIf(kind = 'comment') AS said
    FROM v_items
    WHERE published_at >= begin
        AND published_at < end_before
    GROUP BY root_id
    HAVING opened > 0
)
GROUP BY platform
ORDER BY `原创` DESC, platform
