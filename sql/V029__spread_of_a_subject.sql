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
        kind = '平台', transform(splitByChar('/', id)[2], (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), splitByChar('/', id)[2]),
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
