-- The set of views of a subject that was read at one moment: what does not change any more.
SELECT
    toString(place) AS place,
    kind,
    comments AS all_comments,
    comments_read,
    group_comments,
    share,
    group_texts,
    group_negative,
    group_neutral,
    group_positive,
    group_words,
    quote_id
FROM v_views
WHERE subject_kind = {subject_kind:String} AND subject_id = {subject:String}
    AND read_at = fromUnixTimestamp64Milli({read_ms:Int64}, 'Asia/Shanghai')
ORDER BY v_views.place
LIMIT 1000
