-- 照搬占比：各平台的原创里有多少和别处已经发过的几乎一样，哪个平台常是最早的？
-- 怎么读：文字几乎一样的原创为一组，组里最早的一条算首发，其余算照搬，只在这段时间里比。“常为首发”＝该平台参与的、不止一条的组里，由它
--         首发的比例。最早只是采到的最早，发布得早不等于写得早。不足 30 条（或 30 组）不给占比。
-- 参数：from、to 为时间（北京时间，含头不含尾），30 天内。
-- 代价：读这段时间的全部原创，只读几列，见 sql/README.md 的表。
--
-- Near copies: what share of each platform's originals is nearly equal to one published before, and which platform is often first?
-- Reading: nearly equal originals are a group, its earliest is the first, the others are copies, within the range only. First means first
--          collected, not author. Fewer than 30 originals or groups have no share.
-- Cost: a few columns of the originals of the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(platform, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS `平台`,
    sum(published) AS `原创`,
    sum(published) - countIf(is_first) AS `照搬`,
    if(`原创` < 30, NULL, round(`照搬` / `原创`, 3)) AS `照搬占比`,
    countIf(together > 1) AS `参与的组`,
    countIf(together > 1 AND is_first) AS `首发的组`,
    if(`参与的组` < 30, NULL, round(`首发的组` / `参与的组`, 3)) AS `常为首发`,
    max(together) AS `最大的组`,
    if(`原创` < 30, '样本少', '') AS `说明`
FROM
(
    SELECT
        platform,
        published,
        sum(published) OVER (PARTITION BY same_text) AS together,
        earliest = min(earliest) OVER (PARTITION BY same_text) AS is_first
    FROM
    (
        SELECT
            cityHash64(if(cluster_id = '', item_id, cluster_id)) AS same_text,
            platform,
            count() AS published,
            min((published_at, item_id)) AS earliest
        FROM v_items
        WHERE kind = 'original'
            AND published_at >= begin
            AND published_at < end_before
        GROUP BY same_text, platform
    )
)
GROUP BY platform
ORDER BY `原创` DESC, platform
