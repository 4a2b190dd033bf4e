-- What platforms and sources are called where the register of sources gives no name.

-- The platforms that deploy/platforms.yaml starts with, by their first name in Chinese. The register comes before.
CREATE OR REPLACE VIEW v_platforms DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    [
        ('', '未注明'), ('other', '其他'), ('weibo', '微博'), ('wechat', '微信'), ('douyin', '抖音'), ('kuaishou', '快手'),
        ('bilibili', '哔哩哔哩'), ('xiaohongshu', '小红书'), ('toutiao', '今日头条'), ('tieba', '百度贴吧'), ('zhihu', '知乎'),
        ('people-message-board', '人民网领导留言板')
    ] AS known,
    (
        SELECT groupArray((platform, name))
        FROM
        (
            SELECT toString(platform) AS platform, argMax(toString(name), version) AS name
            FROM source_states
            WHERE channel = '' AND state != 'unregistered'
            GROUP BY platform
        )
        WHERE name != '' AND platform NOT IN ('', 'other')
    ) AS registered
SELECT tupleElement(given, 1) AS platform, tupleElement(given, 2) AS name
FROM
(
    SELECT arrayJoin(arrayConcat(registered, arrayFilter(each -> NOT has(arrayMap(own -> tupleElement(own, 1), registered), tupleElement(each, 1)), known)))
        AS given
);

-- As in V024, but that a source that is in no register is called by its platform and channel: its id is made of both codes.
CREATE OR REPLACE VIEW v_source_states DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    transform(toString(channel),
        ['portal', 'forum', 'blog', 'microblog', 'wechat', 'news_comment', 'traditional_media', 'short_video', 'hotline', 'other'],
        ['门户网站', '论坛', '博客', '微博', '微信', '新闻跟帖', '传统媒体', '短视频', '热线', '其他'], '未注明') AS channel_word
SELECT
    source_id,
    multiIf(
        name != '', toString(name),
        state = 'unregistered', if(channel_word = platform_name, platform_name, concat(platform_name, '·', channel_word)),
        toString(source_id)) AS source_name,
    platform,
    transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS platform_name,
    channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds, version, stored_at
FROM source_states FINAL;

CREATE OR REPLACE VIEW v_sources DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_id, source_name, platform, platform_name, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds,
    version, stored_at
FROM v_source_states
ORDER BY version DESC
LIMIT 1 BY source_id;

-- As in V024, but that a multiple is read in a moment: from ten on without a digit behind the point, as in notices, and from a hundred on only
-- that it is; what there was before says how little that may be. A line is said as it was set.
CREATE OR REPLACE VIEW v_alerts_in_words DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    (
        SELECT arraySort(entry -> tupleElement(entry, 3), groupArray((categories, levels, within_seconds, task, source)))
        FROM v_deadlines
    ) AS deadlines
SELECT
    alert.alert_id AS alert_id,
    alert.rule_id AS rule_id,
    if(alert.rule_name = '', alert.rule_id, alert.rule_name) AS rule_name,
    alert.subject_kind AS subject_kind,
    alert.subject_id AS subject_id,
    multiIf(
        alert.subject_kind = 'source', concat('来源 ', transform(alert.subject_id, (SELECT ids FROM v_source_names), (SELECT names FROM v_source_names), alert.subject_id)),
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
-- Only the threads that alerts are about: FINAL over all of them would be most of the cost.
LEFT JOIN
(
    SELECT root_id, title, url, topics FROM threads FINAL WHERE root_id IN (SELECT subject_id FROM alerts WHERE subject_kind = 'thread')
) AS thread ON thread.root_id = alert.subject_id
LEFT JOIN
(
    SELECT told_alert, groupUniqArrayArray(departments) AS departments, min(attempted_at) AS first_at, uniqExact(message_id) AS messages
    FROM deliveries FINAL
    ARRAY JOIN alerts AS told_alert
    WHERE outcome = 'delivered'
    GROUP BY told_alert
) AS told ON told.told_alert = alert.alert_id;
