-- What boards ask of many rows, with less read of them; what they show is the same.
--
-- A condition on the key may be looked at before FINAL, because all versions of a row have the same key: columns of rows that were not
-- asked for are then neither read nor merged. The server does so by itself only if it is told to.

CREATE OR REPLACE VIEW v_threads DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT root_id, platform, channel, region, published_at, title, url, topics, category, cluster_id, version, stored_at
FROM threads FINAL
SETTINGS optimize_move_to_prewhere_if_final = 1;

CREATE OR REPLACE VIEW v_item_texts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at,
    toStartOfTenMinutes(published_at) AS slice_start, collected_at, title, text, media_text, url, sentiment, low_confidence, category,
    category_score, category_reason, topics, topic_words, cluster_id, version, stored_at
FROM items FINAL
SETTINGS optimize_move_to_prewhere_if_final = 1;

CREATE OR REPLACE VIEW v_subject_windows DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices,
    engagement, channels, platforms, categories, distinct_originals, version, stored_at
FROM subject_windows FINAL
SETTINGS optimize_move_to_prewhere_if_final = 1;

-- As in V010. A window of a topic that is not in the topic table yet bears its id as name.
CREATE OR REPLACE VIEW v_topic_windows DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    counted.subject_id AS topic_id,
    if(named.name = '', counted.subject_id, named.name) AS topic_name,
    counted.window AS window,
    counted.window_start AS window_start,
    counted.originals AS originals,
    counted.reposts AS reposts,
    counted.comments AS comments,
    counted.negative AS negative,
    counted.neutral AS neutral,
    counted.positive AS positive,
    counted.voices AS voices,
    counted.engagement AS engagement,
    counted.channels AS channels,
    counted.platforms AS platforms,
    counted.categories AS categories,
    counted.distinct_originals AS distinct_originals,
    counted.version AS version,
    counted.stored_at AS stored_at
FROM (SELECT * FROM subject_windows FINAL WHERE subject_kind = 'topic' SETTINGS optimize_move_to_prewhere_if_final = 1) AS counted
LEFT JOIN (SELECT topic_id, name FROM topics FINAL) AS named ON named.topic_id = counted.subject_id;

-- As v_threads, but every version of a row that was not merged away yet: for whom looks for threads among all, and asks v_threads for
-- the few that he found. To merge all first would cost more than all else.
CREATE OR REPLACE VIEW v_thread_versions DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT root_id, platform, channel, region, published_at, title, url, topics, category, cluster_id, version, stored_at
FROM threads;

-- As in V031, but that names are looked up once: each mention of a subquery's column is a subquery of its own.
CREATE OR REPLACE VIEW v_source_states DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    transform(toString(channel),
        ['portal', 'forum', 'blog', 'microblog', 'wechat', 'news_comment', 'traditional_media', 'short_video', 'hotline', 'other'],
        ['门户网站', '论坛', '博客', '微博', '微信', '新闻跟帖', '传统媒体', '短视频', '热线', '其他'], '未注明') AS channel_word,
    (SELECT (codes, names) FROM v_platform_names) AS named
SELECT
    source_id,
    multiIf(
        name != '', toString(name),
        state = 'unregistered', if(channel_word = platform_name, platform_name, concat(platform_name, '·', channel_word)),
        toString(source_id)) AS source_name,
    platform,
    transform(toString(platform), named.1, named.2, toString(platform)) AS platform_name,
    channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds, version, stored_at
FROM source_states FINAL;

CREATE OR REPLACE VIEW v_sources DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_id, source_name, platform, platform_name, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds,
    version, stored_at
FROM v_source_states
ORDER BY version DESC
LIMIT 1 BY source_id;

-- As in V031, but for what is read of threads and that names of sources are looked up once.
CREATE OR REPLACE VIEW v_alerts_in_words DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    (
        SELECT arraySort(entry -> tupleElement(entry, 3), groupArray((categories, levels, within_seconds, task, source)))
        FROM v_deadlines
    ) AS deadlines,
    (SELECT (ids, names) FROM v_source_names) AS sources
SELECT
    alert.alert_id AS alert_id,
    alert.rule_id AS rule_id,
    if(alert.rule_name = '', alert.rule_id, alert.rule_name) AS rule_name,
    alert.subject_kind AS subject_kind,
    alert.subject_id AS subject_id,
    multiIf(
        alert.subject_kind = 'source', concat('来源 ', transform(alert.subject_id, sources.1, sources.2, alert.subject_id)),
        alert.subject_name != '', alert.subject_name,
        topic.name != '', topic.name,
        thread.title != '', thread.title,
        alert.subject_id) AS name,
    multiIf(alert.subject_kind = 'topic', [alert.subject_id], empty(alert.topics), thread.topics, alert.topics) AS topics,
    thread.url AS url,
    alert.category AS category,
    transform(alert.category,
        ['online_opinion', 'public_concern', 'publicity', 'public_safety', 'foreign_affairs', 'emergency', 'other'],
        ['网络舆情', '社情民意', '对外宣传', '安全稳定', '涉外', '应急管理', '其他'], '') AS category_name,
    alert.labels AS labels,
    alert.level AS level,
    alert.highest_level AS highest_level,
    -- Of what is over the level it had reached, of what is open the one it has now.
    if(alert.resolved_at IS NULL, alert.level, alert.highest_level) AS shown_level,
    alert.state AS state,
    alert.reason AS reason,
    alert.started_at AS started_at,
    alert.fired_at AS fired_at,
    alert.resolved_at AS resolved_at,
    alert.risk AS risk,
    multiIf(
        alert.measure = 'growth' OR JSONExtractString(alert.evidence, 'criteria', 'compare') = 'ratio', '倍',
        alert.measure = 'negative_share', '%',
        alert.measure = 'voices', '人',
        alert.measure IN ('channels', 'platforms'), '个',
        alert.measure = 'engagement', '次',
        alert.measure = 'heat', '点',
        alert.measure IN ('silence', 'clock'), '分钟',
        '条') AS unit,
    arrayMap(
        (number, place) -> multiIf(
            isNull(number), '',
            unit = '%', concat(toString(round(100 * number, 1)), ' %'),
            unit = '倍' AND place = 1 AND number >= 100 AND alert.threshold < 100, '≥100 倍',
            unit = '倍', concat(toString(round(number, if(number < 10, 1, 0))), ' 倍'),
            unit = '分钟' AND number >= 120, concat(toString(round(number / 60, 1)), ' 小时'),
            concat(
                reverse(arrayStringConcat(extractAll(reverse(toString(toInt64(round(ifNull(number, 0))))), '.{1,3}'), ',')),
                ' ', unit)),
        [toNullable(alert.value), toNullable(alert.threshold), alert.baseline], [1, 2, 3]) AS amounts,
    assumeNotNull(amounts[1]) AS value_text,
    assumeNotNull(amounts[2]) AS line_text,
    -- A multiple is one of the stretch before, whose number is the baseline.
    multiIf(
        amounts[3] = '' OR alert.subject_kind = 'source', '',
        unit = '倍', concat('前一时段 ', toString(round(ifNull(alert.baseline, 0))), ' 条'),
        unit = '条' AND ifNull(alert.baseline, 0) < 1, '平时几乎没有',
        concat('平时约 ', assumeNotNull(amounts[3]))) AS usual_text,
    alert.measure = 'burst' AND JSONHas(alert.evidence, 'coverage')
        AND round(alert.value) != JSONExtractUInt(alert.evidence, 'counts', 'items') AS scaled,
    concat(
        if(alert.subject_kind = 'source', '',
            transform(alert.window, ['1m', '5m', '1h', '24h', 'life'], ['近1分钟', '近5分钟', '近1小时', '近24小时', '累计'], alert.window)),
        transform(alert.measure,
            ['items', 'originals', 'reposts', 'comments', 'spread', 'total', 'media', 'engagement', 'heat', 'voices', 'channels',
                'platforms', 'negative_share', 'growth', 'burst', 'silence', 'clock', 'volume'],
            ['总量', '原创帖文', '转发', '跟帖', '传播', '转发和跟帖', '媒体报道', '互动增量', '热度', '参与人数', '涉及渠道数',
                '涉及平台数', '负面占比', '较前一时段增长', '总量', '沉默', '时间超前', '近24小时数量'], alert.measure),
        ' ',
        -- A number that is compared with usual days was scaled by how much was collected: people are told what was really there.
        if(scaled, concat(toString(JSONExtractUInt(alert.evidence, 'counts', 'items')), ' 条'), value_text)) AS what,
    concat(
        what,
        if(scaled, concat('（按采集量折算 ', value_text, '）'), ''),
        if(usual_text = '', '', concat('，', usual_text)),
        if(alert.subject_kind = 'source', '，界限 ', '，预警线 '), line_text) AS trigger,
    arraySort(told.departments) AS departments,
    if(told.messages = 0, NULL, told.first_at) AS told_at,
    told.messages AS told_messages,
    if(
        alert.subject_kind = 'source',
        ([], [], 0, '', ''),
        arrayFirst(
            entry -> (empty(tupleElement(entry, 1)) OR has(tupleElement(entry, 1), alert.category)) AND has(tupleElement(entry, 2), alert.level),
            deadlines)) AS deadline,
    if(tupleElement(deadline, 3) = 0, NULL, alert.fired_at + toIntervalSecond(tupleElement(deadline, 3))) AS due_at,
    tupleElement(deadline, 4) AS due_task,
    tupleElement(deadline, 5) AS due_source
FROM (SELECT * FROM alerts FINAL WHERE state != 'withdrawn') AS alert
LEFT JOIN (SELECT topic_id, name FROM topics FINAL) AS topic ON topic.topic_id = alert.subject_id
-- Only the threads that alerts are about, and nothing else of all others: FINAL over them would be most of the cost.
LEFT JOIN
(
    SELECT root_id, title, url, topics FROM threads FINAL PREWHERE root_id IN (SELECT subject_id FROM alerts WHERE subject_kind = 'thread')
) AS thread ON thread.root_id = alert.subject_id
LEFT JOIN
(
    SELECT told_alert, groupUniqArrayArray(departments) AS departments, min(attempted_at) AS first_at, uniqExact(message_id) AS messages
    FROM deliveries FINAL
    ARRAY JOIN alerts AS told_alert
    WHERE outcome = 'delivered'
    GROUP BY told_alert
) AS told ON told.told_alert = alert.alert_id;

-- As in V028, but that no subquery reads for a part that was not chosen.
CREATE OR REPLACE VIEW v_items_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM topic_items FINAL
WHERE {thread:String} = '' AND {topic:String} != '' AND topic_id = {topic:String}
    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')

UNION ALL

SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM early_items FINAL
WHERE {thread:String} = '' AND {topic:String} != ''
    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
    AND NOT has(topics, {topic:String})
    AND root_id IN (SELECT root_id FROM topic_threads WHERE {thread:String} = '' AND topic_id = {topic:String})
    AND (platform, kind, item_id) NOT IN
    (
        SELECT platform, kind, item_id
        FROM topic_items
        WHERE {thread:String} = '' AND topic_id = {topic:String} AND kind != 'original'
            AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
            AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
            -- Few, so that the set is small.
            AND item_id IN
            (
                SELECT item_id
                FROM early_items
                WHERE {thread:String} = '' AND {topic:String} != ''
                    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
                    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
                    AND NOT has(topics, {topic:String})
            )
    )

UNION ALL

SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM items FINAL
WHERE {thread:String} != '' AND root_id = {thread:String} AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')

UNION ALL

SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM items FINAL
WHERE {thread:String} = '' AND {topic:String} = ''
    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
    AND
    (
        notEmpty(topics)
        -- As v_items: the topics of a thread are those of a reaction that came before its original, too.
        OR root_id IN
        (
            SELECT root_id
            FROM threads
            WHERE {thread:String} = '' AND {topic:String} = '' AND stored_at >= now() - INTERVAL 31 DAY AND notEmpty(topics)
                AND root_id IN (SELECT root_id FROM early_reactions WHERE {thread:String} = '' AND {topic:String} = '')
        )
    );

-- When the first item of a subject was published, of a thread or of a topic within the range; NULL if it has none. Without FINAL: a row
-- that is written again keeps its time of publication.
CREATE OR REPLACE VIEW v_first_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai') AS beginning,
    fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai') AS ending
SELECT minOrNull(at) AS first_at
FROM
(
    SELECT published_at AS at
    FROM topic_items
    WHERE {thread:String} = '' AND {topic:String} != '' AND topic_id = {topic:String} AND published_at >= beginning AND published_at <= ending

    UNION ALL

    SELECT published_at AS at
    FROM early_items
    WHERE {thread:String} = '' AND {topic:String} != '' AND published_at >= beginning AND published_at <= ending
        AND root_id IN (SELECT root_id FROM topic_threads WHERE {thread:String} = '' AND topic_id = {topic:String})

    UNION ALL

    SELECT published_at AS at
    FROM items
    WHERE {thread:String} != '' AND root_id = {thread:String} AND published_at <= ending

    UNION ALL

    SELECT published_at AS at
    FROM items
    WHERE {thread:String} = '' AND {topic:String} = '' AND published_at >= beginning AND published_at <= ending
        AND
        (
            notEmpty(topics)
            OR root_id IN
            (
                SELECT root_id
                FROM threads
                WHERE {thread:String} = '' AND {topic:String} = '' AND stored_at >= now() - INTERVAL 31 DAY AND notEmpty(topics)
                    AND root_id IN (SELECT root_id FROM early_reactions WHERE {thread:String} = '' AND {topic:String} = '')
            )
        )
);

-- As in V029, but that reposts are read where they are kept by themselves, that of those before the range only the ones of threads that
-- were passed on within it are looked at, and that no subquery reads for what was not chosen.
--
-- How the posts of a thread, or of a topic within a range, were passed on: a row is a repost with its way from the original down to it.
-- A topic's parents are looked for in the seven days before the range too; at most the newest 200,000 reposts are walked. level is 0
-- where no way leads up to the original: a parent is gone or was never collected, two name each other, or the way is longer than fifty.
CREATE OR REPLACE VIEW v_spread_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai') AS beginning,
    fromUnixTimestamp64Second({since:Int64} - 604800, 'Asia/Shanghai') AS looked_from,
    fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai') AS ending,
    (
        SELECT groupArrayArray(arrayMap(
            edge -> (passed.root_id, edge.1, edge.2, edge.3, opened.at),
            -- Of what came before its original that of the topic's threads, as in v_items_of.
            arrayFilter(edge -> edge.4 = 0 OR opened.root_id != '', passed.edges)))
        FROM
        (
            SELECT root_id, groupArray((item_id, parent_id, published_at, early)) AS edges
            FROM
            (
                SELECT root_id, item_id, parent_id, published_at, early
                FROM
                (
                    SELECT root_id, item_id, parent_id, published_at, 0 AS early
                    FROM topic_items FINAL
                    WHERE {thread:String} = '' AND {topic:String} != '' AND topic_id = {topic:String} AND kind = 'repost'
                        AND published_at >= looked_from AND published_at <= ending

                    UNION ALL

                    SELECT root_id, item_id, parent_id, published_at, 1 AS early
                    FROM early_items FINAL
                    WHERE {thread:String} = '' AND {topic:String} != '' AND kind = 'repost' AND NOT has(topics, {topic:String})
                        AND published_at >= looked_from AND published_at <= ending

                    UNION ALL

                    -- Of a thread, or of all topics.
                    SELECT root_id, item_id, parent_id, published_at, 0 AS early
                    FROM spread_edges FINAL
                    WHERE ({thread:String} != '' OR {topic:String} = '')
                        AND ({thread:String} = '' OR root_id = {thread:String})
                        AND ({thread:String} != '' OR published_at >= looked_from)
                        AND published_at <= ending
                        AND
                        (
                            {thread:String} != ''
                            OR notEmpty(topics)
                            OR root_id IN
                            (
                                SELECT root_id
                                FROM threads
                                WHERE {thread:String} = '' AND {topic:String} = '' AND stored_at >= now() - INTERVAL 31 DAY AND notEmpty(topics)
                                    AND root_id IN (SELECT root_id FROM early_reactions WHERE {thread:String} = '' AND {topic:String} = '')
                            )
                        )
                )
                ORDER BY published_at DESC, item_id, early
                LIMIT 1 BY published_at, item_id
                LIMIT 200000
            )
            GROUP BY root_id
            HAVING {thread:String} != '' OR max(published_at) >= beginning
        ) AS passed
        LEFT JOIN
        (
            SELECT root_id, argMax(published_at, version) AS at
            FROM topic_threads
            WHERE {thread:String} = '' AND topic_id = {topic:String}
            GROUP BY root_id
        ) AS opened ON opened.root_id = passed.root_id
    ) AS told,
    -- When originals of other topics were published.
    (
        SELECT groupArray((root_id, at))
        FROM
        (
            SELECT root_id, argMax(published_at, version) AS at
            FROM threads
            WHERE root_id IN (SELECT edge.1 FROM (SELECT arrayJoin(told) AS edge) WHERE edge.5 = toDateTime64(0, 3, 'Asia/Shanghai'))
            GROUP BY root_id
        )
    ) AS elsewhere,
    arrayMap(edge -> edge.2, told) AS repost_ids,
    arrayMap(edge -> edge.3, told) AS parent_ids,
    arrayConcat(repost_ids, arrayMap(root -> root.1, elsewhere)) AS post_ids,
    arrayConcat(arrayMap(edge -> toUnixTimestamp(edge.4), told), arrayMap(root -> toUnixTimestamp(root.2), elsewhere)) AS post_times
SELECT
    edge.1 AS root_id,
    edge.2 AS item_id,
    edge.3 AS parent_id,
    edge.4 AS published_at,
    -- From the repost upwards, the highest first; an empty id at its head says that the walk came to an end.
    arrayFold(
        (line, hop) -> if(line[1] = '', line, arrayPushFront(line, transform(line[1], repost_ids, parent_ids, ''))),
        range(50),
        [edge.2]) AS line,
    if(line[1] = '', arrayPopFront(line), emptyArrayString()) AS way,
    if(way[1] = edge.1, length(way) - 1, 0) AS level,
    multiIf(
        transform(edge.3, post_ids, post_times, 0) AS known != 0, known,
        edge.3 = edge.1, toUnixTimestamp(edge.5),
        0) AS parent_at,
    if(parent_at = 0, NULL, toInt64(toUnixTimestamp(edge.4)) - toInt64(parent_at)) AS delay
FROM (SELECT arrayJoin(told) AS edge)
WHERE {thread:String} != '' OR edge.4 >= beginning;

-- As in V029, but that names of platforms are looked up once. The same as a graph that can be drawn: platforms, the originals on them, and below them their reposts, level by level. The 32 posts
-- through which most was passed on, eight in a row, each with its place; what is not drawn is one circle that says how many. Rows of
-- nodes and of edges are told apart by part. Everything is worked out in one row: each mention of what was found would find it again.
CREATE OR REPLACE VIEW v_spread_graph DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    (
        SELECT groupArray((post, holder, below, late, deep, thread, prefix, at, is_repost, total))
        FROM
        (
            SELECT
                post,
                any(path[place - 1]) AS holder,
                countIf(post != item_id) AS below,
                anyIf(delay, post = item_id) AS late,
                any(place) AS deep,
                any(root_id) AS thread,
                any(arraySlice(path, 1, place)) AS prefix,
                max(multiIf(post = item_id, toUInt32(toUnixTimestamp(published_at)), path[place + 1] = item_id, toUInt32(parent_at), 0)) AS at,
                countIf(post = item_id) AS is_repost,
                any(reposts) AS total
            FROM
            (
                SELECT
                    root_id, item_id, published_at, parent_at, delay,
                    count() OVER () AS reposts,
                    if(empty(way), [''], arrayPushFront(way, concat('平台/', splitByChar('/', way[1])[1]))) AS path
                FROM v_spread_of(topic = {topic:String}, thread = {thread:String}, since = {since:Int64}, until = {until:Int64})
            )
            ARRAY JOIN path AS post, arrayEnumerate(path) AS place
            GROUP BY post
            ORDER BY post = '' DESC, below DESC, deep, at, post
            LIMIT 33
        )
    ) AS found,
    (SELECT (codes, names) FROM v_platform_names) AS platforms,
    seconds -> if(
        seconds IS NULL, '',
        concat(
            if(assumeNotNull(seconds) < 0, '早 ', '隔 '),
            multiIf(
                abs(assumeNotNull(seconds)) >= 86400,
                concat(toString(intDiv(abs(assumeNotNull(seconds)), 86400)), ' 天 ', toString(intDiv(abs(assumeNotNull(seconds)) % 86400, 3600)), ' 时'),
                abs(assumeNotNull(seconds)) >= 3600,
                concat(toString(intDiv(abs(assumeNotNull(seconds)), 3600)), ' 时 ', toString(intDiv(abs(assumeNotNull(seconds)) % 3600, 60)), ' 分'),
                abs(assumeNotNull(seconds)) >= 60,
                concat(toString(intDiv(abs(assumeNotNull(seconds)), 60)), ' 分'),
                concat(toString(abs(assumeNotNull(seconds))), ' 秒')))) AS later
SELECT
    part,
    drawing.id AS id,
    multiIf(
        part = 'edges', '',
        kind = '平台', transform(splitByChar('/', id)[2], platforms.1, platforms.2, splitByChar('/', id)[2]),
        kind = '没有画', '没有画的',
        kind = '没采到', '没有采到的帖',
        empty(splitByString('//@', if(post.title = '', post.text, post.title))[1] AS said), '（无文字）',
        leftUTF8(said, 10)) AS title,
    multiIf(part = 'edges', '', kind = '原帖', formatDateTime(post.published_at, '%m-%d %H:%i', 'Asia/Shanghai'), later(entry.4)) AS subtitle,
    if(part = 'edges', later(entry.4), toString(entry.3)) AS mainstat,
    multiIf(part = 'edges', '', id = '没有画', id, entry.2 = '', '平台', post.item_id = '', '没采到', post.kind = 'original', '原帖', '转发') AS kind,
    if(part = 'nodes' AND match(post.url, '^https?://'), post.url, '') AS link,
    if(part = 'edges' OR entry.2 = '', '', entry.6) AS thread_id,
    fixed.1 AS fixedx,
    fixed.2 AS fixedy,
    if(part = 'edges', entry.2, '') AS source,
    if(part = 'edges', id, '') AS target
FROM
(
    SELECT
        arrayJoin(arrayConcat(
            arrayMap((entry, fixed) -> ('nodes', entry, fixed), drawn, places),
            if(undrawn > 0, [('nodes', ('没有画', '', toUInt64(undrawn), NULL, 0, '', emptyArrayString(), 0, 0, 0), (0, 66 * (height - 1) / 2))], []),
            arrayMap(entry -> ('edges', entry, (0, 0)), arrayFilter(entry -> entry.2 != '', drawn)))) AS placed,
        placed.1 AS part,
        placed.2 AS entry,
        entry.1 AS id,
        placed.3 AS fixed
    FROM
    (
        SELECT
            arraySlice(arrayFilter(entry -> entry.1 != '', entries), 1, 32) AS chosen,
            arrayMap(entry -> entry.1, chosen) AS ids,
            arraySort(entry -> arrayMap(step -> indexOf(ids, step), entry.7), chosen) AS drawn,
            arrayMap(entry -> toUInt32(entry.5), drawn) AS levels,
            arrayMap(deep -> toUInt32(ceil(countEqual(levels, deep + 1) / 8)), range(toUInt32(arrayMax(levels)))) AS rows,
            arrayMax(arrayMap(entry -> entry.10, entries)) - arraySum(arrayMap(entry -> entry.9, drawn)) AS undrawn,
            arraySum(rows) + (undrawn > 0) AS height,
            arrayMap((deep, place) -> countEqual(arraySlice(levels, 1, place - 1), deep), levels, arrayEnumerate(levels)) AS besides,
            arrayMap(
                (deep, beside) -> (
                    124 * (beside % 8 - (least(8, countEqual(levels, deep) - 8 * intDiv(beside, 8)) - 1) / 2),
                    66 * (arraySum(arraySlice(rows, 1, deep - 1)) + intDiv(beside, 8) - (height - 1) / 2)),
                levels, besides) AS places
        -- A constant would stand in the name of every expression.
        FROM (SELECT materialize(found) AS entries)
        WHERE notEmpty(entries)
    )
) AS drawing
LEFT JOIN
(
    SELECT item_id, kind, title, text, url, published_at
    FROM items FINAL
    -- All of it is in the key, so that no version of a row is passed over; texts are read of what is found only.
    PREWHERE kind != 'comment' AND (toStartOfTenMinutes(published_at), item_id) IN
    (
        SELECT toStartOfTenMinutes(toDateTime(post.8, 'Asia/Shanghai')), post.1
        FROM (SELECT arrayJoin(found) AS post)
    )
) AS post ON post.item_id = drawing.id;
