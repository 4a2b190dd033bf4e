-- 周环比：本周到目前为止，各话题比上周同样几天多了还是少了，负面占比变了多少？
-- 怎么读：一周从星期一开始；本周没过完时，只和上周同样的几天比。“变化”0.5 即涨五成，上周为零时留空；没有信息就没有占比。
--         “说明”写“样本少”的，两周中有一周不足 30 条，变化和占比多半是偶然，不要写进结论。
-- 参数：to 为日期（北京时间，不含这一天）：比的是它前一天所在的一周；limit 为行数。
-- 代价：只用按天的窗口，每个话题最多 14 行；引擎要翻遍全部话题的窗口，见 sql/README.md 的表。
--
-- Week on week: what did each topic gain or lose against the same days of last week, and how did its negative share move?
-- Reading: weeks begin on Monday; a week that is not over is compared with the same days of the last one. A remark marks weeks
--          of fewer than 30 items: their ratios are mostly chance. to: the day after the last one that counts.
-- Cost: the windows of days, at most 14 rows a topic; the engine looks through those of all topics. See the table in sql/README.md.
WITH
    toMonday({to:Date} - 1) AS monday,
    toDateTime64(monday, 3, 'Asia/Shanghai') AS begin,
    toDateTime64({to:Date}, 3, 'Asia/Shanghai') AS end_before
SELECT
    topic_id,
    any(topic_name) AS `话题`,
    sumIf(originals + reposts + comments, window_start >= begin) AS `本周`,
    sumIf(originals + reposts + comments, window_start < begin) AS `上周`,
    if(`上周` = 0, NULL, round(`本周` / `上周` - 1, 3)) AS `变化`,
    if(`本周` = 0, NULL, round(sumIf(negative, window_start >= begin) / `本周`, 3)) AS `本周负面占比`,
    if(`上周` = 0, NULL, round(sumIf(negative, window_start < begin) / `上周`, 3)) AS `上周负面占比`,
    if(least(`本周`, `上周`) < 30, '样本少', '') AS `说明`
FROM v_topic_windows
WHERE window = '24h'
    AND (window_start >= begin AND window_start < end_before
        OR window_start >= subtractDays(begin, 7) AND window_start < subtractDays(end_before, 7))
GROUP BY topic_id
HAVING `本周` + `上周` > 0
ORDER BY `本周` DESC, `上周` DESC, topic_id
LIMIT {limit:UInt32}
