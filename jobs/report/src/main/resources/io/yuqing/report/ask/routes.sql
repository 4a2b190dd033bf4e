-- The seven ways that items go (归口), of which the last has what is none of the others: items, alerts that fired, and when departments were told first.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    way.1 AS category,
    way.2 AS name,
    counted.items AS items,
    alert.fired AS alerts,
    alert.told AS told,
    if(alert.told = 0, NULL, toUnixTimestamp64Milli(alert.first_told_at)) AS first_told_at,
    if(alert.told = 0, NULL, toUnixTimestamp64Milli(alert.last_told_at)) AS last_told_at
FROM
(
    SELECT arrayJoin(arrayZip(
        ['online_opinion', 'public_concern', 'publicity', 'public_safety', 'foreign_affairs', 'emergency', 'other'],
        ['网络舆情', '社情民意', '对外宣传', '安全稳定', '涉外', '应急管理', '其他'],
        [1, 2, 3, 4, 5, 6, 7])) AS way
) AS listed
LEFT JOIN
(
    SELECT if(toString(category) = '', 'other', toString(category)) AS category, sum(items) AS items
    FROM v_item_counts_by_category
    WHERE slice_start >= begin AND slice_start < end_before
    GROUP BY category
) AS counted ON counted.category = way.1
LEFT JOIN
(
    SELECT
        if(toString(category) = '', 'other', toString(category)) AS category, count() AS fired, count(told_at) AS told,
        ifNull(min(told_at), toDateTime64(0, 3)) AS first_told_at, ifNull(max(told_at), toDateTime64(0, 3)) AS last_told_at
    FROM v_alerts_in_words
    WHERE subject_kind != 'source' AND fired_at >= begin AND fired_at < end_before
    GROUP BY category
) AS alert ON alert.category = way.1
ORDER BY way.3
LIMIT 7
