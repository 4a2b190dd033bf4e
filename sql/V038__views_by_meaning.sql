-- What the comments of a live subject say, grouped by meaning, as the second-reading job found it. One row is a whole set, so that nobody
-- reads half of one; of a subject there is one every ten minutes, and the newest that is fresh counts. It holds no text of a person but
-- the words that mark a group off: what is quoted stands here by its id, and goes with its comment.
CREATE TABLE IF NOT EXISTS views
(
    subject_kind  LowCardinality(String) COMMENT 'topic, thread',
    subject_id    String,
    read_at       DateTime64(3, 'Asia/Shanghai') COMMENT 'comments until then',
    since         DateTime64(3, 'Asia/Shanghai') COMMENT 'comments from then on: of a topic a day, of a thread its first',
    fresh_until   DateTime64(3, 'Asia/Shanghai') COMMENT 'how long it stands for the subject if no newer comes',
    comments      Int64 COMMENT 'how many there were',
    comments_read Int64 COMMENT 'how many of them were read; fewer only if they are too many or past their time',
    in_no_group   Int64 COMMENT 'of those that were read',
    kinds         Array(String) COMMENT 'of each group: view, exclamations; and in this order all that follows',
    sizes         Array(Int64) COMMENT 'comments',
    texts         Array(Int64) COMMENT 'different ones',
    negative      Array(Int64),
    neutral       Array(Int64),
    positive      Array(Int64),
    words         Array(String) COMMENT 'that mark it off from the others, at most three',
    quote_ids     Array(String) COMMENT 'the comment most like the others: platform/id',
    quote_times   Array(Int64) COMMENT 'when it was published, ms',
    model         LowCardinality(String) COMMENT 'which encoder, by its checksum',
    version       UInt64 DEFAULT toUnixTimestamp(now()) COMMENT 'second in which it was stored',
    stored_at     DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(read_at)
ORDER BY (subject_kind, subject_id, read_at)
TTL stored_at + INTERVAL 30 DAY
COMMENT 'Views by meaning of live subjects; as long as their texts';

-- One row a group, and one for what is in none.
CREATE OR REPLACE VIEW v_views DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    subject_kind, subject_id, read_at, since, fresh_until, comments, comments_read, place, cell.1 AS kind, cell.2 AS group_comments,
    group_comments / greatest(1, comments_read) AS share, cell.3 AS group_texts, cell.4 AS group_negative, cell.5 AS group_neutral,
    cell.6 AS group_positive, cell.7 AS group_words, cell.8 AS quote_id, fromUnixTimestamp64Milli(cell.9, 'Asia/Shanghai') AS quote_at,
    model, stored_at
FROM views FINAL
ARRAY JOIN
    arrayPushBack
    (
        arrayZip(kinds, sizes, texts, negative, neutral, positive, words, quote_ids, quote_times),
        ('in_no_group', in_no_group, 0, 0, 0, 0, '', '', 0)
    ) AS cell,
    arrayEnumerate(arrayPushBack(kinds, '')) AS place;

-- The comments of a subject that views are made of, masked as all texts are: of a topic within the range, of a thread all up to its end.
-- Of too many some are taken by a hash of their ids, the same each time. Those whose 30 days are over are not among them.
CREATE OR REPLACE VIEW v_comments_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    (
        SELECT groupArray((item_id, published_at, all, first))
        FROM
        (
            SELECT item_id, published_at, count() OVER () AS all, min(published_at) OVER () AS first
            FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = {since:Int64}, until = {until:Int64})
            WHERE kind = 'comment'
            ORDER BY cityHash64(item_id), item_id
            LIMIT 2000
        )
    ) AS chosen
SELECT
    item_id, platform, published_at, title, text, media_text, url, sentiment, low_confidence,
    leftUTF8(trim(concat(title, if(title = '', '', '：'), if(text = '', media_text, text))), 400) AS said,
    (chosen[1]).3 AS comments_in_all, (chosen[1]).4 AS first_at
FROM v_item_texts
WHERE kind = 'comment'
    AND slice_start IN (SELECT toStartOfTenMinutes(arrayJoin(chosen).2))
    AND item_id IN (SELECT arrayJoin(chosen).1);

-- Views by meaning that stand for a subject and a range: of the newest set that was fresh at its end, begins no more than an hour before
-- it, found something, and holds four fifths of the comments that are there. No row: none does, and whoever asks groups by common words.
CREATE OR REPLACE VIEW v_views_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    if({thread:String} = '', 'topic', 'thread') AS asked_kind,
    if({thread:String} = '', {topic:String}, {thread:String}) AS asked_id,
    (
        SELECT count()
        FROM v_items_of(topic = {topic:String}, thread = {thread:String}, since = {since:Int64}, until = {until:Int64})
        WHERE kind = 'comment' AND {thread:String} || {topic:String} != ''
    ) AS there,
    (
        SELECT max(read_at)
        FROM views FINAL
        WHERE subject_kind = asked_kind AND subject_id = asked_id
            AND read_at < fromUnixTimestamp64Second({until:Int64} + 1, 'Asia/Shanghai')
            AND fresh_until >= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
            AND ({thread:String} != '' OR since >= fromUnixTimestamp64Second({since:Int64} - 3600, 'Asia/Shanghai'))
            AND has(kinds, 'view') AND comments >= .8 * there
    ) AS newest
SELECT *
FROM v_views
WHERE subject_kind = asked_kind AND subject_id = asked_id AND read_at = newest;
