-- 来源质量：各平台来的信息有多快、多少是照搬、多少没有文字、多少机器拿不准？
-- 怎么读：“照搬占比”是原创里和别的原创几乎一样的比例；“无文字”的没法分析；“存疑”是机器拿不准态度的比例；“时钟超前”是采到得比发布还早，
--         说明那一边的时钟或时间格式不对。分母是该平台这段时间的信息（照搬是原创），不足 30 条写“样本少”，比例不给。
-- 参数：from、to 为时间（北京时间，含头不含尾），30 天内。
-- 代价：读这段时间的全部信息，不读正文以外的长列，见 sql/README.md 的表。
--
-- Quality of sources: how soon do the items of each platform come, how many are copies, without words, in doubt?
-- Reading: copies are originals nearly equal to another original of the range; items collected before they were published come from a
--          wrong clock. Shares are of the platform's items (of its originals for copies); below 30 there are none.
-- Cost: all items of the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS `平台`,
    count() AS `信息量`,
    countIf(kind = 'original') AS `原创`,
    if(`原创` < 30, NULL, round(1 - uniqExactIf(cityHash64(if(cluster_id = '', item_id, cluster_id)), kind = 'original') / `原创`, 3)) AS `照搬占比`,
    if(`信息量` < 30, NULL, round(countIf(title = '' AND text = '') / `信息量`, 3)) AS `无文字占比`,
    if(`信息量` < 30, NULL, round(countIf(low_confidence = 1) / `信息量`, 3)) AS `存疑占比`,
    if(`信息量` < 30, NULL, round(countIf(collected_at < published_at) / `信息量`, 3)) AS `时钟超前占比`,
    round(quantileExactInclusive(0.5)(dateDiff('second', published_at, collected_at)), 0) AS `采到用时中位（秒）`,
    if(`信息量` < 30, NULL, round(quantileExactInclusive(0.95)(dateDiff('second', published_at, collected_at)), 0)) AS `采到用时九成五（秒）`,
    if(`信息量` < 30, '样本少', if(`原创` < 30, '原创少', '')) AS `说明`
FROM v_items
WHERE published_at >= begin
    AND published_at < end_before
GROUP BY platform
ORDER BY `信息量` DESC, platform
