-- Threads with their reactions of one part of a city's stream: few large threads, few hot topics, busy days and quiet nights. One in fifty
-- reactions comes before its original, so that its row does not bear the topics of its thread.
-- Parameters: begin and end of the stream, its threads, the parts it is made in and which one this is, a seed.
INSERT INTO arriving
    (item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, event_at, title, text, url, region, sentiment,
     sentiment_score, low_confidence, category, second_category, category_score, category_reason, keywords, topics, topic_words, places,
     cluster_id, likes, comments, reposts, views, analysis_version, version)
WITH
    (key, use) -> (cityHash64(key, use, {seed:UInt64}) % 1000003 + 0.5) / 1000003 AS chance,
    ['停水', '施工', '学校', '食堂', '公交', '医院', '物业', '拆迁', '噪音', '路灯', '菜价', '旅游', '招聘', '停车', '河道', '垃圾',
     '我们', '昨天', '今天', '希望', '有关部门', '已经', '通知', '小区', '居民', '什么时候', '恢复', '解决', '反映', '电话', '没有人',
     '太慢了', '支持', '感谢', '终于', '好消息', '不错', '投诉', '真的', '孩子', '老人', '晚上', '早上', '到处', '这里', '问题', '严重',
     '一直', '三天', '两周', '县里', '街道', '社区', '工作人员', '回复', '官方', '网上', '视频', '照片', '现场', '大家', '注意', '安全', '出行'] AS words
SELECT
    item_id,
    platform,
    ['microblog', 'short_video', 'wechat', 'forum', 'portal', 'news_comment', 'traditional_media', 'blog', 'hotline', 'other'][1 + platform_number % 10] AS channel,
    multiIf(place = 0, 'original', chance(key, 'kind') < 0.15, 'repost', 'comment') AS kind,
    root_id,
    if(place = 0, '', root_id) AS parent_id,
    published_at,
    published_at + toIntervalSecond(5 + toUInt32(least(172800, 60 / chance(key, 'delay')))) AS collected_at,
    published_at AS event_at,
    if(place = 0, arrayStringConcat(arrayMap(n -> words[1 + cityHash64(key, n, 'title') % 64], range(5))), '') AS title,
    arrayStringConcat(arrayMap(n -> words[1 + cityHash64(key, n, 'text') % 64], range(if(place = 0, 40, 8)))) AS text,
    if(place = 0, concat('https://example.org/', root_id), '') AS url,
    if(chance(key, 'region') < 0.4, '', concat('乡镇', toString(toUInt32(pow(30, chance(key, 'town')))))) AS region,
    multiIf(chance(key, 'mood') < 0.12 + 0.2 * chance(thread, 'mood'), 'negative', chance(key, 'mood') < 0.8, 'neutral', 'positive') AS sentiment,
    chance(key, 'mood') AS sentiment_score,
    chance(key, 'unsure') < 0.2 AS low_confidence,
    ['online_opinion', 'public_concern', 'publicity', 'public_safety', 'foreign_affairs', 'emergency', 'other'][1 + toUInt8(7 * chance(thread, 'category'))] AS category,
    if(chance(key, 'second') < 0.1, 'public_concern', '') AS second_category,
    chance(key, 'score') AS category_score,
    '词语：停水' AS category_reason,
    arrayDistinct(arrayMap(n -> concat('词', toString(toUInt32(pow(20000, chance((key, n), 'word'))))), range(if(place = 0, 8, 3)))) AS keywords,
    if(early, [], topics_of_thread) AS topics,
    if(empty(topics), [], [words[1 + thread % 64]]) AS topic_words,
    if(chance(key, 'place') < 0.3, ['乡镇1'], []) AS places,
    lower(hex(if(place = 0 AND chance(thread, 'copy') < 0.3, cityHash64(toUInt32(thread / 50), 'copied'),
        if(place > 0 AND chance(key, 'copy') < 0.1, cityHash64(toUInt32(200 * chance(key, 'said')), 'said'), cityHash64(key))))) AS cluster_id,
    toUInt64(1 / chance(key, 'likes')) AS likes,
    if(place = 0, size, 0) AS comments,
    toUInt64(0.1 * size * (place = 0)) AS reposts,
    toUInt64(20 / chance(key, 'views')) AS views,
    'city' AS analysis_version,
    2 - early + likes + comments + reposts + views AS version
FROM
(
    SELECT
        thread,
        size,
        place,
        (thread, place) AS key,
        toUInt8(pow(40, chance(thread, 'platform'))) AS platform_number,
        concat('platform', leftPad(toString(platform_number), 2, '0')) AS platform,
        concat(platform, '/', toString(thread)) AS root_id,
        if(place = 0, root_id, concat(root_id, '-', toString(place))) AS item_id,
        place > 0 AND chance(key, 'early') < 0.02 AS early,
        multiIf(
            chance(thread, 'watched') > 0.3, [],
            chance(thread, 'two') < 0.1, arraySort(arrayDistinct([
                concat('topic', toString(toUInt32(pow(200, chance(thread, 'topic'))))), concat('topic', toString(toUInt32(pow(200, chance(thread, 'other')))))])),
            [concat('topic', toString(toUInt32(pow(200, chance(thread, 'topic')))))]) AS topics_of_thread,
        -- Busiest in the late afternoon, four times as quiet twelve hours later.
        (thread + chance(thread, 'when')) / {threads:UInt64} * dateDiff('second', {begin:DateTime64(3, 'Asia/Shanghai')}, {end:DateTime64(3, 'Asia/Shanghai')}) / 86400 AS days,
        {begin:DateTime64(3, 'Asia/Shanghai')} + toIntervalMillisecond(toInt64(86400000 * greatest(0, days - 0.6 * sin(2 * pi() * (days - 0.35)) / (2 * pi())))) AS opened_at,
        opened_at + toIntervalMillisecond(toInt64(if(place = 0, 0, -7200000 * log(chance(key, 'lag')) * (1 + size / 200)))) AS published_at
    FROM
    (
        SELECT number AS thread, toUInt32(least(4000, 2.6 / pow(chance(number, 'size'), 0.75))) AS size, arrayJoin(range(size + 1)) AS place
        FROM numbers(
            intDiv({threads:UInt64} * {part:UInt64}, {parts:UInt64}),
            intDiv({threads:UInt64} * ({part:UInt64} + 1), {parts:UInt64}) - intDiv({threads:UInt64} * {part:UInt64}, {parts:UInt64}))
    )
)
WHERE published_at < {end:DateTime64(3, 'Asia/Shanghai')}
