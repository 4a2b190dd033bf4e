-- 舆情日志：某一天的总账，一行一件事，可直接贴进日志模板。
-- 怎么读：“总量”按信息条数；“话题”取当天前五；“预警”是当天触发的，按级别。数字以当天 24 点后查询的为准，迟到的信息会补进来。
-- 参数：day 为日期（北京时间）。
-- 代价：读一天的信息，只读几列，见 sql/README.md 的表。
--
-- Daily log: the account of one day, one line a fact, ready for the template of the log.
-- Reading: totals in items; the five largest topics; alerts that fired on the day, by level. Late items are added later.
-- Cost: a few columns of the items of a day; see the table in sql/README.md.
WITH
    toDateTime64({day:Date}, 3, 'Asia/Shanghai') AS day_start,
    addDays(day_start, 1) AS day_end
SELECT section AS `栏目`, name AS `项目`, amount AS `数量`, negative_share AS `负面占比`
FROM
(
    SELECT
        1 AS place, '总量' AS section, '全部' AS name,
        count() AS amount,
        if(count() = 0, NULL, round(countIf(sentiment = 'negative') / count(), 3)) AS negative_share
    FROM v_items
    WHERE published_at >= day_start AND published_at < day_end

    UNION ALL

    SELECT 2, '平台', transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)), count(), round(countIf(sentiment = 'negative') / count(), 3)
    FROM v_items
    WHERE published_at >= day_start AND published_at < day_end
    GROUP BY platform

    UNION ALL

    SELECT place, section, name, amount, negative_share
    FROM
    (
        SELECT
            3 AS place, '话题' AS section, any(topic_name) AS name,
            sum(originals + reposts + comments) AS amount,
            if(amount = 0, NULL, round(sum(negative) / amount, 3)) AS negative_share
        FROM v_topic_windows
        WHERE window = '24h' AND window_start = day_start
        GROUP BY topic_id
        HAVING amount > 0
        ORDER BY amount DESC, topic_id
        LIMIT 5
    )

    UNION ALL

    SELECT
        4, '预警',
        transform(level, ['red', 'orange', 'yellow', 'blue'], ['红色', '橙色', '黄色', '蓝色'], level) AS name,
        count(), NULL
    FROM v_alerts
    WHERE fired_at >= day_start AND fired_at < day_end
    GROUP BY level
)
ORDER BY place, amount DESC, name
