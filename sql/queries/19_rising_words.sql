-- 上升词：全县这段时间哪些词比上一段同样长的时间明显多了？
-- 怎么读：“每万文本”除去了总量的涨落；照搬的文字只算一次。“权重”是对数似然比，大于 10.8 时偶然的可能不到千分之一；
--         词有上万个，总有几个偶然过线，所以先看“文本数”。不足 5 篇文本的词不列。上一段为零的是新词，没有倍数。
-- 参数：from、to 为时间（北京时间，含头不含尾），to 之前 15 天内；limit 为行数。
-- 代价：读这段时间和上一段的全部信息，见 sql/README.md 的表。
--
-- Rising words: which words does the whole county use clearly more than in the span of equal length before?
-- Reading: in each ten thousand texts, so that more collecting is not more use; copies count once. The weight is the log-likelihood ratio
--          (Dunning 1993); above 10.8 chance does as much once in a thousand, and there are ten thousands of words. Words of fewer
--          than 5 texts are left out.
-- Cost: all items of the range and the one before; see the table in sql/README.md.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    (seen, expected) -> if(seen <= 0, 0, seen * log(seen / expected)) AS cell
SELECT
    keyword AS `词`,
    now_with AS `文本数`,
    past_with AS `上一段`,
    round(10000 * now_with / now_all, 1) AS `每万文本`,
    round(10000 * past_with / greatest(1, past_all), 1) AS `上一段每万`,
    if(past_with = 0, NULL, round((now_with / now_all) / (past_with / past_all), 1)) AS `倍数`,
    round(
        2 * (cell(now_with, now_all * share)
            + cell(now_all - now_with, now_all * (1 - share))
            + cell(past_with, past_all * share)
            + cell(past_all - past_with, past_all * (1 - share))),
        1) AS `权重`
FROM
(
    SELECT
        word AS keyword,
        uniqExactIf(same_text, NOT before) AS now_with,
        uniqExactIf(same_text, before) AS past_with,
        -- Every text holds the empty word, so its row is the largest and counts them all.
        max(now_with) OVER () AS now_all,
        max(past_with) OVER () AS past_all,
        (now_with + past_with) / (now_all + past_all) AS share
    FROM
    (
        SELECT
            arrayPushBack(keywords, '') AS words,
            published_at < begin AS before,
            cityHash64(if(cluster_id = '', item_id, cluster_id)) AS same_text
        FROM v_items
        WHERE published_at >= subtractSeconds(begin, dateDiff('second', begin, end_before))
            AND published_at < end_before
            AND notEmpty(keywords)
    )
    ARRAY JOIN words AS word
    GROUP BY keyword
)
WHERE keyword != '' AND now_with >= 5 AND now_with / now_all > past_with / greatest(1, past_all)
ORDER BY `权重` DESC, keyword
LIMIT {limit:UInt32}
