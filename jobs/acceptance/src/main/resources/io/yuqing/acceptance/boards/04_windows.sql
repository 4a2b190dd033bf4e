-- What the job would have counted of the items of one day, in windows of four lengths: of each thread, which is on one platform …
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, engagement,
     channels, platforms, categories, distinct_originals, version)
SELECT
    'thread',
    root_id,
    span.1 AS window,
    span.2 AS window_start,
    countIf(kind = 'original'),
    countIf(kind = 'repost'),
    countIf(kind = 'comment'),
    countIf(sentiment = 'negative'),
    countIf(sentiment = 'neutral'),
    countIf(sentiment = 'positive'),
    count(),
    sum(likes),
    map(any(channel), count()),
    map(any(platform), count()),
    map(any(category), count()),
    countIf(kind = 'original'),
    1
FROM items
ARRAY JOIN [
    ('1m', toStartOfMinute(event_at)), ('5m', toStartOfFiveMinutes(event_at)), ('1h', toStartOfHour(event_at)),
    ('24h', toStartOfDay(event_at))] AS span
WHERE event_at >= {day:DateTime64(3, 'Asia/Shanghai')} AND event_at < {day:DateTime64(3, 'Asia/Shanghai')} + INTERVAL 1 DAY
GROUP BY root_id, span;

-- … and of each topic.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, engagement,
     channels, platforms, categories, distinct_originals, version)
SELECT
    'topic',
    topic,
    span.1 AS window,
    span.2 AS window_start,
    countIf(kind = 'original'),
    countIf(kind = 'repost'),
    countIf(kind = 'comment'),
    countIf(sentiment = 'negative'),
    countIf(sentiment = 'neutral'),
    countIf(sentiment = 'positive'),
    count(),
    sum(likes),
    sumMap(map(channel, toUInt64(1))),
    sumMap(map(platform, toUInt64(1))),
    sumMap(map(category, toUInt64(1))),
    uniqExactIf(cluster_id, kind = 'original'),
    1
FROM v_items
ARRAY JOIN topics AS topic
ARRAY JOIN [
    ('1m', toStartOfMinute(event_at)), ('5m', toStartOfFiveMinutes(event_at)), ('1h', toStartOfHour(event_at)),
    ('24h', toStartOfDay(event_at))] AS span
WHERE event_at >= {day:DateTime64(3, 'Asia/Shanghai')} AND event_at < {day:DateTime64(3, 'Asia/Shanghai')} + INTERVAL 1 DAY
GROUP BY topic, span;
