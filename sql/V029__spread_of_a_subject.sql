-- How the posts of a thread, or of a topic within a range, were passed on: a row is a repost with its way from the original down to it.
-- A topic's parents are looked for in the seven days before the range too; at most the newest 200,000 reposts are walked. level is 0
-- where no way leads up to the original: a parent is gone or was never collected, two name each other, or the way is longer than fifty.
CREATE OR REPLACE VIEW v_spread_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    (
        SELECT groupArray((root_id, item_id, parent_id, published_at))
        FROM
        (
            SELECT root_id, item_id, parent_id, published_at
            FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = {since:Int64} - 604800, until = {until:Int64})
            WHERE kind = 'repost'
            ORDER BY published_at DESC, item_id
            LIMIT 200000
        )
    ) AS told,
    arrayMap(edge -> edge.2, told) AS repost_ids,
    arrayMap(edge -> edge.3, told) AS parent_ids,
    (
        SELECT groupArray((root_id, opened_at))
        FROM
        (
            SELECT root_id, argMax(published_at, version) AS opened_at
            FROM topic_threads
            WHERE {thread:String} = '' AND topic_id = {topic:String}
            GROUP BY root_id
            UNION ALL
            SELECT root_id, argMax(published_at, version) AS opened_at
            FROM threads
            WHERE root_id IN
            (
                SELECT root_id
                FROM (SELECT arrayJoin(told).1 AS root_id)
                WHERE {thread:String} != '' OR root_id NOT IN (SELECT root_id FROM topic_threads WHERE topic_id = {topic:String})
            )
            GROUP BY root_id
        )
    ) AS opened,
    arrayConcat(repost_ids, arrayMap(root -> root.1, opened)) AS post_ids,
    arrayConcat(arrayMap(edge -> toUnixTimestamp(edge.4), told), arrayMap(root -> toUnixTimestamp(root.2), opened)) AS post_times
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
    transform(edge.3, post_ids, post_times, 0) AS parent_at,
    if(parent_at = 0, NULL, toInt64(toUnixTimestamp(edge.4)) - toInt64(parent_at)) AS delay
FROM (SELECT arrayJoin(told) AS edge)
WHERE {thread:String} != '' OR edge.4 >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai');

-- The same as a graph that can be drawn: platforms, the originals on them, and below them their reposts, level by level. The 32 posts
-- through which most was passed on, eight in a row, each with its place; what is not drawn is one circle that says how many. Rows of
-- nodes and of edges are told apart by part.
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
    arraySlice(arrayFilter(entry -> entry.1 != '', found), 1, 32) AS drawn,
    arrayMap(entry -> entry.1, drawn) AS ids,
    arrayMap(entry -> toUInt32(entry.5), drawn) AS levels,
    arrayMap(deep -> toUInt32(ceil(countEqual(levels, deep + 1) / 8)), range(toUInt32(arrayMax(levels)))) AS rows,
    arrayMax(arrayMap(entry -> entry.10, found)) - arraySum(arrayMap(entry -> entry.9, drawn)) AS undrawn,
    arraySum(rows) + (undrawn > 0) AS height,
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
    'nodes' AS part,
    id,
    multiIf(
        kind = '平台', transform(splitByChar('/', id)[2], (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), splitByChar('/', id)[2]),
        kind = '没有画', '没有画的',
        kind = '没采到', '没有采到的帖',
        splitByString('//@', said)[1] = '', '（无文字）',
        leftUTF8(splitByString('//@', said)[1], 10)) AS title,
    if(kind = '原帖', ifNull(formatDateTime(at, '%m-%d %H:%i', 'Asia/Shanghai'), ''), later(delay)) AS subtitle,
    toString(below) AS mainstat,
    kind,
    link,
    thread_id,
    fixedx,
    fixedy,
    '' AS source,
    '' AS target
FROM
(
    SELECT
        entry.1 AS id,
        entry.3 AS below,
        entry.4 AS delay,
        multiIf(entry.2 = '', '平台', post.item_id = '', '没采到', post.kind = 'original', '原帖', '转发') AS kind,
        if(post.title = '', post.text, post.title) AS said,
        if(post.item_id = '', NULL, post.published_at) AS at,
        if(match(post.url, '^https?://'), post.url, '') AS link,
        if(entry.2 = '', '', entry.6) AS thread_id,
        row_number() OVER (PARTITION BY entry.5 ORDER BY arrayMap(step -> indexOf(ids, step), entry.7)) - 1 AS beside,
        124 * (beside % 8 - (least(8, countEqual(levels, entry.5) - 8 * intDiv(beside, 8)) - 1) / 2) AS fixedx,
        66 * (arraySum(arraySlice(rows, 1, entry.5 - 1)) + intDiv(beside, 8) - (height - 1) / 2) AS fixedy
    FROM (SELECT arrayJoin(drawn) AS entry) AS picked
    LEFT JOIN
    (
        SELECT item_id, kind, title, text, url, published_at
        FROM v_item_texts
        WHERE kind != 'comment' AND item_id IN (SELECT arrayJoin(ids))
            AND slice_start IN (SELECT toStartOfTenMinutes(toDateTime(arrayJoin(drawn).8, 'Asia/Shanghai')))
    ) AS post ON post.item_id = entry.1
    UNION ALL
    SELECT '没有画', undrawn, NULL, '没有画', '', NULL, '', '', 0, 0, 66 * (height - 1) / 2
    FROM (SELECT 1 AS one)
    WHERE undrawn > 0
)

UNION ALL

SELECT
    'edges', entry.1, '', '', later(entry.4), '', '', '', 0, 0, entry.2, entry.1
FROM (SELECT arrayJoin(drawn) AS entry)
WHERE entry.2 != '';
