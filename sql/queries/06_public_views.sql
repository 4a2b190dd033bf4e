-- 网民观点：跟帖里各种态度各有多少，每种态度最受认可的几条说了什么？
-- 怎么读：“占比”的分母是该话题这段时间的全部跟帖；样本按获赞数取，只引原话和编号，不涉及是谁说的；
--         “存疑占比”是该态度中机器拿不准的比例（概率不到 0.55，或文字太少）；比例高说明多为短句、反语，要人工复核后再写进专报。
-- 参数：topic 为话题编号；from、to 为时间（北京时间，含头不含尾）；samples 为每种态度的样本数。
--
-- Public views: how do comments divide by attitude, and what do the most liked ones of each say?
-- Reading: samples are quoted by id, never by person; the likeliest attitude counts, and a high share of low
-- confidence (probability below 0.55, or hardly any words) means short or ironic texts: have a person read them.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    transform(sentiment, ['negative', 'neutral', 'positive'], ['负面', '中性', '正面'], '未知') AS `态度`,
    count() AS `跟帖`,
    round(`跟帖` / sum(`跟帖`) OVER (), 3) AS `占比`,
    round(avg(low_confidence), 3) AS `存疑占比`,
    arrayMap(
        sample -> concat(sample.3, '（', sample.2, '，赞 ', toString(sample.1), '）'),
        arraySlice(arrayReverseSort(groupArray((likes, item_id, text))), 1, {samples:UInt8})) AS `样本`
FROM v_items
WHERE kind = 'comment'
    AND has(topics, {topic:String})
    AND published_at >= begin
    AND published_at < end_before
GROUP BY sentiment
ORDER BY `跟帖` DESC, sentiment
