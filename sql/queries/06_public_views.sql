-- 网民观点：一个话题或帖子的跟帖里有哪几种说法，各有多少，最受认可的一条原话是什么？
-- 怎么读：把态度相同、共有一个词的跟帖归为一组。“跟帖”是条数，一字不差的重复也计；“不同说法”把重复的只算一次，
--         两者相差大说明在刷同一句话。“样本”是组内获赞最多的一条原话，只引编号，不涉及是谁说的，绝不改写。
--         分组只看词，不懂反语；“存疑占比”是机器拿不准态度的比例（概率不到 0.55，或文字太少），比例高的组要人工读过再写进专报。
--         共同词为空的组没有实词，是同一句话的重复。
-- 参数：subject 为话题编号，或一个帖子（原文）的编号；from、to 为时间（北京时间，含头不含尾）；limit 为组数。
-- 代价：读这段时间的跟帖，连同正文，见 sql/README.md 的表。
--
-- Public views: which groups do comments fall into, how large is each, and what does its most liked one say?
-- Reading: one attitude and one shared word make a group. Comments count repeats, distinct texts do not: far apart, a
--          sentence is being pasted. The sample is a real comment, cited by id, never by person, never reworded.
-- Method:  of a comment's key words, the one with the largest (n - 1) * ln((N + 1) / n)^2 names its group: n of all N texts
--          hold it. The first factor asks for company (a word of one text weighs nothing), the second against words that
--          everybody uses; a word in about a seventh of the texts weighs most.
-- Cost: the comments of the range with their texts; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    argMax(best, (best.1, said, best.2)) AS sample
SELECT
    transform(attitude, ['negative', 'neutral', 'positive'], ['负面', '中性', '正面'], '未知') AS `态度`,
    any(label) AS `共同词`,
    sum(said) AS `跟帖`,
    round(`跟帖` / sum(`跟帖`) OVER (), 3) AS `占比`,
    count() AS `不同说法`,
    sum(liked) AS `获赞`,
    round(sum(unsure) / `跟帖`, 3) AS `存疑占比`,
    sample.3 AS `样本`,
    sample.2 AS `样本编号`,
    sample.1 AS `样本获赞`
FROM
(
    SELECT
        same_text,
        any(attitude) AS attitude,
        any(said) AS said,
        any(liked) AS liked,
        any(unsure) AS unsure,
        any(best) AS best,
        argMax(word, (if(word = '', -1, (shared_by - 1) * pow(log((texts + 1) / shared_by), 2)), word)) AS label
    FROM
    (
        SELECT
            same_text, attitude, said, liked, unsure, best, texts, word,
            count() OVER (PARTITION BY word) AS shared_by
        FROM
        (
            SELECT
                if(cluster_id = '', item_id, cluster_id) AS same_text,
                any(sentiment) AS attitude,
                any(keywords) AS words,
                count() AS said,
                sum(likes) AS liked,
                sum(low_confidence) AS unsure,
                max((likes, item_id, text)) AS best,
                count() OVER () AS texts
            FROM v_items
            WHERE kind = 'comment'
                AND (has(topics, {subject:String}) OR root_id = {subject:String})
                AND published_at >= begin
                AND published_at < end_before
            GROUP BY same_text
        )
        LEFT ARRAY JOIN words AS word
    )
    GROUP BY same_text
)
GROUP BY attitude, if(label = '', same_text, label)
ORDER BY `跟帖` DESC, `获赞` DESC, `样本编号`
LIMIT {limit:UInt32}
