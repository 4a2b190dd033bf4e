-- 网民观点：一个话题或帖子的跟帖里有哪几种说法，各有多少，最受认可的一条原话是什么？
-- 怎么读：把态度相同、共有一个词的跟帖归为一组。“跟帖”是条数，一字不差的重复也计；“不同说法”把重复的只算一次，
--         两者相差大说明在刷同一句话。“样本”是组内获赞最多的一条原话，只引编号，不涉及是谁说的，绝不改写。
--         分组只看词，不懂反语；“存疑占比”是机器拿不准态度的比例（概率不到 0.55，或文字太少），比例高的组要人工读过再写进专报。
--         共同词为空的组没有实词，是同一句话的重复。
-- 参数：subject 为话题编号，或一个帖子（原文）的编号；from、to 为时间（北京时间，含头不含尾）；limit 为组数。
-- 代价：读话题这段时间的跟帖，只读几列，正文只读引用的，见 sql/README.md 的表。
--
-- Public views: which groups do comments fall into, how large is each, and what does its most liked one say?
-- Reading: one attitude and one shared word make a group. Comments count repeats, distinct texts do not: far apart, a
--          sentence is being pasted. The sample is a real comment, cited by id, never by person, never reworded.
-- Method:  of a comment's key words, the one with the largest (n - 1) * ln((N + 1) / n)^2 names its group: n of all N texts
--          hold it. The first factor asks for company (a word of one text weighs nothing), the second against words that
--          everybody uses; a word in about a seventh of the texts weighs most.
-- Cost: a few columns of the subject's comments in the range, and the texts that are cited; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    -- The groups first, then the words of the comments that they cite.
    (
        SELECT groupArray((attitude, shared, comments, share, texts, liked, unsure, sample.1, sample.2, sample.3))
        FROM
        (
            SELECT
                attitude,
                any(label) AS shared,
                sum(said) AS comments,
                comments / sum(comments) OVER () AS share,
                count() AS texts,
                sum(liked) AS liked,
                sum(unsure) / comments AS unsure,
                argMax(best, (best.1, said, best.2)) AS sample
            FROM
            (
                SELECT
                    post.1 AS same_text,
                    any(post.2) AS attitude,
                    any(post.3) AS said,
                    any(post.4) AS liked,
                    any(post.5) AS unsure,
                    any(post.6) AS best,
                    argMax(word, (score, word)) AS label
                FROM
                (
                    SELECT
                        word,
                        if(word = '', -1, (count() - 1) * pow(log((any(texts) + 1) / count()), 2)) AS score,
                        groupArray((same_text, attitude, said, liked, unsure, best)) AS posts
                    FROM
                    (
                        SELECT
                            if(cluster_id = '', item_id, cluster_id) AS same_text,
                            any(sentiment) AS attitude,
                            any(keywords) AS words,
                            count() AS said,
                            sum(likes) AS liked,
                            sum(low_confidence) AS unsure,
                            max((likes, item_id, published_at)) AS best,
                            count() OVER () AS texts
                        FROM
                        (
                            SELECT item_id, kind, published_at, sentiment, low_confidence, keywords, cluster_id, likes
                            FROM v_items_of(topic = {subject:String}, thread = '', since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
                            UNION ALL
                            SELECT item_id, kind, published_at, sentiment, low_confidence, keywords, cluster_id, likes
                            FROM v_items_of(topic = '', thread = {subject:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
                        )
                        WHERE kind = 'comment' AND published_at >= begin AND published_at < end_before
                        GROUP BY same_text
                    )
                    LEFT ARRAY JOIN words AS word
                    GROUP BY word
                )
                ARRAY JOIN posts AS post
                GROUP BY same_text
            )
            GROUP BY attitude, if(label = '', same_text, label)
            ORDER BY comments DESC, liked DESC, sample.2
            LIMIT {limit:UInt32}
        )
    ) AS views
SELECT
    transform(view.1, ['negative', 'neutral', 'positive'], ['负面', '中性', '正面'], '未知') AS `态度`,
    view.2 AS `共同词`,
    view.3 AS `跟帖`,
    round(view.4, 3) AS `占比`,
    view.5 AS `不同说法`,
    view.6 AS `获赞`,
    round(view.7, 3) AS `存疑占比`,
    post.text AS `样本`,
    view.9 AS `样本编号`,
    view.8 AS `样本获赞`
FROM (SELECT arrayJoin(views) AS view) AS found
LEFT JOIN
(
    SELECT item_id, text
    FROM v_item_texts
    WHERE kind = 'comment'
        AND slice_start IN (SELECT toStartOfTenMinutes(arrayJoin(views).10))
        AND item_id IN (SELECT arrayJoin(views).9)
) AS post ON post.item_id = view.9
ORDER BY `跟帖` DESC, `获赞` DESC, `样本编号`
LIMIT {limit:UInt32}
