-- What the job would have counted of the items of one day, for each thread and each topic, in windows of four lengths.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, engagement,
     channels, platforms, categories, distinct_originals, version)
SELECT
    subject.1,
    subject.2,
    length.1 AS window,
    toDateTime64(toStartOfInterval(event_at, toIntervalMinute(length.2), 'Asia/Shanghai'), 3, 'Asia/Shanghai') AS window_start,
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
    countIf(kind = 'original'),
    1
FROM items
ARRAY JOIN arrayConcat([('thread', root_id)], arrayMap(topic -> ('topic', topic), topics)) AS subject
ARRAY JOIN [('1m', 1), ('5m', 5), ('1h', 60), ('24h', 1440)] AS length
WHERE event_at >= {day:DateTime64(3, 'Asia/Shanghai')} AND event_at < {day:DateTime64(3, 'Asia/Shanghai')} + INTERVAL 1 DAY
GROUP BY subject, length, window_start
