INSERT INTO topics (topic_id, name, expression, revision, deleted, version)
SELECT concat('topic', toString(number)), concat('话题', toString(number)), '停水', 1, 0, 1
FROM numbers(1, 200);

-- Two hundred alerts a day, each told in four steps; every tenth is open still, and one in five is of a source.
INSERT INTO alerts
    (alert_id, rule_id, rule_revision, rule_name, subject_kind, subject_id, level, highest_level, state, reason, started_at, fired_at,
     resolved_at, measure, window, window_end, value, threshold, baseline, risk, risk_grade, heat, evidence, labels, subject_name,
     category, topics, cluster_id, excerpts, first_excerpt, version)
WITH
    {begin:DateTime64(3, 'Asia/Shanghai')} AS begin,
    dateDiff('second', begin, {end:DateTime64(3, 'Asia/Shanghai')}) AS seconds
SELECT
    concat('alert', toString(alert)),
    concat('rule', toString(alert % 20)),
    1,
    concat('规则', toString(alert % 20)),
    multiIf(alert % 5 = 0, 'source', alert % 5 < 3, 'topic', 'thread') AS subject_kind,
    multiIf(alert % 5 = 0, concat('source', toString(alert % 120)), alert % 5 < 3, concat('topic', toString(1 + alert % 200)),
        concat('platform01/', toString(alert * 200))),
    ['blue', 'yellow', 'orange', 'red'][1 + toUInt8(3.99 * pow(cityHash64(alert, {seed:UInt64}) % 1000 / 1000, 2))] AS level,
    level,
    multiIf(step = 0, 'pending', step = 3 AND alert % 10 > 0, 'resolved', 'firing') AS state,
    if(state = 'resolved', 'below', 'above'),
    begin + toIntervalSecond(intDiv(seconds * alert, 6000)) AS started_at,
    if(step = 0, NULL, started_at + INTERVAL 2 MINUTE),
    if(state = 'resolved', least({end:DateTime64(3, 'Asia/Shanghai')}, started_at + INTERVAL 5 HOUR), NULL),
    if(subject_kind = 'source', 'silence', 'burst'),
    '1h',
    started_at + INTERVAL 1 HOUR,
    100 + alert % 1000,
    50,
    10,
    alert % 100,
    level,
    alert % 1000,
    concat(
        '{"counts":{"items":', toString(100 + alert % 1000), '},"risk":{"nature":{"points":10},"reach":{"points":12},"media":{"points":3},',
        '"consequence":{"points":7}},"breadth":{"regions":{"乡镇1":12,"乡镇2":7}},"first_seen":{"published_at":',
        toString(toUnixTimestamp64Milli(started_at)), ',"channel":"forum","url":"https://example.org/', toString(alert), '"},"items":[',
        arrayStringConcat(arrayMap(n -> concat('{"published_at":', toString(toUnixTimestamp64Milli(started_at) + 1000 * n),
            ',"channel":"microblog","url":"https://example.org/', toString(n), '"}'), range(10)), ','), ']}'),
    map('platform', concat('platform', leftPad(toString(1 + alert % 40), 2, '0'))),
    '',
    'public_concern',
    if(subject_kind = 'source', [], [concat('topic', toString(1 + alert % 200))]),
    '',
    arrayMap(n -> concat('摘录', toString(n), repeat('停水', 30)), range(10)),
    repeat('首发', 30),
    step + 1
FROM (SELECT number AS alert, arrayJoin(range(4)) AS step FROM numbers(6000));

INSERT INTO deliveries
    (message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, reason, outcome, version)
SELECT
    concat('message', toString(number)), fired_at, 1, 'sms', 'phones', [concat('部门', toString(number % 12))], [], [alert_id], level,
    'fired', '', 'delivered', 1
FROM
(
    SELECT alert_id, level, assumeNotNull(fired_at) AS fired_at, rowNumberInAllBlocks() * 2 + arrayJoin([0, 1]) AS number
    FROM alerts FINAL
    WHERE fired_at IS NOT NULL
);

INSERT INTO ledger
    (source_topic, source_partition, minute, read, counted, duplicate, id_conflicts, late, rejected, first_offset, last_offset, version)
SELECT
    concat('yuqing.', ['posts', 'comments'][1 + bitAnd(number, 1)]), bitAnd(intDiv(number, 2), 7),
    {begin:DateTime64(3, 'Asia/Shanghai')} + toIntervalMinute(intDiv(number, 16)) AS minute, 25, 22, 2, 0, 1, 0,
    intDiv(number, 16) * 25, intDiv(number, 16) * 25 + 24, 1
FROM numbers(16 * 43200);

INSERT INTO source_states
    (source_id, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds, version)
SELECT
    concat('source', toString(number % 120)), concat('platform', leftPad(toString(1 + number % 40), 2, '0')), '',
    ['ok', 'slow', 'ok', 'low', 'ok', 'silent', 'ok', 'high'][1 + cityHash64(number) % 8],
    {begin:DateTime64(3, 'Asia/Shanghai')} + toIntervalSecond(intDiv(2592000 * number, 4800)) AS since,
    since, 3600, 1000 + number, 1100, 0, number
FROM numbers(4800);

INSERT INTO dead_letters
    (source_topic, source_partition, source_offset, reason, detail, excerpt, payload_sealed, payload_bytes, received_at, version)
SELECT
    'yuqing.posts', number % 8, number, 'not_json', 'detail', 'excerpt', '', 100,
    {begin:DateTime64(3, 'Asia/Shanghai')} + toIntervalSecond(number * 518), 1
FROM numbers(5000);

INSERT INTO late_items
    (source_topic, source_partition, source_offset, item_id, platform, kind, root_id, published_at, event_at, watermark_at, version)
SELECT
    'yuqing.comments', number % 8, number, concat('platform01/late', toString(number)), 'platform01', 'comment', 'platform01/1',
    {begin:DateTime64(3, 'Asia/Shanghai')} + toIntervalSecond(number * 518) AS published_at, published_at, published_at + INTERVAL 3 DAY, 1
FROM numbers(5000);
