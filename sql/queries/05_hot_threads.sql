-- 热帖榜：这段时间哪些帖子传得最开？
-- 怎么读：一个帖子＝原文和它的全部转发、跟帖；“平台数”大于 1 说明已经出圈；标题为空是原文已过 30 天保留期或没有采到。
-- 参数：from、to 为整点（北京时间，含头不含尾）；limit 为行数。
-- 代价：读这段时间帖子按小时的窗口，见 sql/README.md 的表。
--
-- Hot threads: which posts spread most in the period?
-- Reading: a thread is an original with all its reposts and comments; more than one platform means it left its own circle;
--          an empty title: past its 30 days, or the original was never collected.
-- Cost: the windows of hours of all threads in the range; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    root_id,
    any(title) AS `标题`,
    if(any(platform) = '', '', transform(any(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), any(platform))) AS `首发平台`,
    any(url) AS `链接`,
    sum(reposts) AS `转发`,
    sum(comments) AS `跟帖`,
    sum(engagement) AS `互动增量`,
    length(mapKeys(sumMap(platforms))) AS `平台数`,
    round(sum(negative) / sum(originals + reposts + comments), 3) AS `负面占比`
FROM v_thread_windows
WHERE window = '1h'
    AND window_start >= begin
    AND window_start < end_before
GROUP BY root_id
HAVING sum(originals + reposts + comments) > 0
ORDER BY `转发` + `跟帖` DESC, root_id
LIMIT {limit:UInt32}
