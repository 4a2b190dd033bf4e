-- 关键词：一个话题或帖子这段时间哪些词比平时突出？
-- 怎么读：“权重”越大，越不像偶然；大于 10.8 时偶然的可能不到千分之一。“文本数”是这段时间含该词的不同文本（照搬只算一次，
--         只在一篇里出现的词不列），“此前七天”是它自己之前七天的；此前为零而现在多的词，往往是事情的新进展。
--         新话题、新帖子没有自己的从前，就和全县之前七个整天比（from 当天不算）。
-- 参数：subject 为话题编号，或一个帖子（原文）的编号；from、to 为时间（北京时间，含头不含尾）；limit 为行数。
-- 代价：读话题这段时间和此前七天的信息，只读几列；全县的词按天数好。见 sql/README.md 的表。
--
-- Keywords: which words stand out in a topic or thread now?
-- Reading: the weight is the log-likelihood ratio; above 10.8 chance would do as much in one case of a thousand. Copies of
--          a text count once, a word of a single text is not listed. None before and many now is often the news.
-- Method:  G2 = 2 * sum of O * ln(O / E) over four cells: texts with and without the word, now and before (Dunning 1993,
--          "Accurate methods for the statistics of surprise and coincidence"). Before = its own seven days before, and with
--          them a hundred texts that use words as the whole county did in the seven whole days before that of the beginning: they bear a new topic or thread, which has
--          no before, and weigh little in an old one. Only words that are more frequent now are listed.
-- Cost: a few columns of the subject's items in the range and seven days before; the county's words are counted by day; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    100 AS county_texts,
    (seen, expected) -> if(seen <= 0, 0, seen * log(seen / expected)) AS cell
SELECT
    keyword AS `关键词`,
    round(
        2 * (cell(now_with, now_all * share)
            + cell(now_all - now_with, now_all * (1 - share))
            + cell(past_with, past_all * share)
            + cell(past_all - past_with, past_all * (1 - share))),
        1) AS `权重`,
    now_with AS `文本数`,
    own_before AS `此前七天`,
    round(negative / now_with, 3) AS `负面占比`
FROM
(
    SELECT
        own.word AS keyword,
        own.now_with AS now_with,
        own.negative AS negative,
        own.own_before AS own_before,
        -- Every text holds the empty word, so its row is the largest and counts them all.
        max(now_with) OVER () AS now_all,
        own_before + county_texts * county.items / greatest(1, max(county.items) OVER ()) AS past_with,
        max(own_before) OVER () + county_texts AS past_all,
        (now_with + past_with) / (now_all + past_all) AS share
    FROM
    (
        SELECT
            word,
            uniqExactIf(same_text, NOT before) AS now_with,
            uniqExactIf(same_text, NOT before AND sentiment = 'negative') AS negative,
            uniqExactIf(same_text, before) AS own_before
        FROM
        (
            SELECT
                arrayPushBack(keywords, '') AS words,
                sentiment,
                published_at < begin AS before,
                cityHash64(if(cluster_id = '', item_id, cluster_id)) AS same_text
            FROM
            (
                SELECT keywords, sentiment, published_at, cluster_id, item_id
                FROM v_items_of(topic = {subject:String}, thread = '', since = toUnixTimestamp(subtractDays({from:DateTime64(3, 'Asia/Shanghai')}, 7)), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
                UNION ALL
                SELECT keywords, sentiment, published_at, cluster_id, item_id
                FROM v_items_of(topic = '', thread = {subject:String}, since = toUnixTimestamp({from:DateTime64(3, 'Asia/Shanghai')}), until = toUnixTimestamp({to:DateTime64(3, 'Asia/Shanghai')}) + 1)
            )
            WHERE published_at >= subtractDays(begin, 7) AND published_at < end_before AND notEmpty(keywords)
        )
        ARRAY JOIN words AS word
        GROUP BY word
    ) AS own
    LEFT JOIN v_county_words(since = toDate(subtractDays({from:DateTime64(3, 'Asia/Shanghai')}, 7)), until = toDate({from:DateTime64(3, 'Asia/Shanghai')})) AS county
        ON county.word = own.word
)
WHERE keyword != '' AND now_with >= 2 AND now_with / now_all > past_with / past_all
ORDER BY `权重` DESC, keyword
LIMIT {limit:UInt32}
