-- What a period held, and as much time the day and the week before. knowledge is of all three, in this order: known; expired: what was
-- stored then is kept for 30 days only; not_collected: nothing was read in that time. What is not known is NULL, never 0.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    {before_from:DateTime64(3, 'Asia/Shanghai')} AS before_begin,
    {before_to:DateTime64(3, 'Asia/Shanghai')} AS before_end,
    {week_from:DateTime64(3, 'Asia/Shanghai')} AS week_begin,
    {week_to:DateTime64(3, 'Asia/Shanghai')} AS week_end,
    (amount, oldest, read, first, last) -> multiIf(
        first >= now() - INTERVAL 30 DAY, if(amount = 0 AND read = 0, 'not_collected', 'known'),
        amount > 0, if(oldest < last + INTERVAL 2 DAY, 'expired', 'known'),
        if(read = 0, 'not_collected', 'expired')) AS knowledge_of
SELECT
    knowledge_of(item.amount, item.oldest, account.read_now, begin, end_before) AS knowledge,
    knowledge_of(item.before_amount, item.before_oldest, account.read_before, before_begin, before_end) AS before_knowledge,
    knowledge_of(item.week_amount, item.week_oldest, account.read_week, week_begin, week_end) AS week_knowledge,
    item.amount AS seen,
    if(knowledge = 'known', item.amount, NULL) AS items,
    if(knowledge = 'known', item.originals, NULL) AS originals,
    if(knowledge = 'known', item.reposts, NULL) AS reposts,
    if(knowledge = 'known', item.comments, NULL) AS comments,
    if(knowledge = 'known', item.platforms, NULL) AS platforms,
    if(knowledge = 'known', item.negative, NULL) AS negative,
    if(knowledge = 'known', item.neutral, NULL) AS neutral,
    if(knowledge = 'known', item.positive, NULL) AS positive,
    if(ifNull(items, 0) < 30, NULL, round(negative / items, 3)) AS negative_share,
    if(ifNull(items, 0) < 30, NULL, round(neutral / items, 3)) AS neutral_share,
    if(ifNull(items, 0) < 30, NULL, round(positive / items, 3)) AS positive_share,
    if(knowledge = 'known', item.unsure, NULL) AS unsure,
    if(ifNull(items, 0) < 30, NULL, round(unsure / items, 3)) AS unsure_share,
    if(before_knowledge = 'known', item.before_amount, NULL) AS before_items,
    if(week_knowledge = 'known', item.week_amount, NULL) AS week_items,
    if(least(ifNull(items, 0), ifNull(before_items, 0)) < 30, NULL, round(items / before_items - 1, 3)) AS before_change,
    if(least(ifNull(items, 0), ifNull(week_items, 0)) < 30, NULL, round(items / week_items - 1, 3)) AS week_change
FROM
(
    SELECT
        countIf(is_now) AS amount,
        countIf(is_now AND kind = 'original') AS originals,
        countIf(is_now AND kind = 'repost') AS reposts,
        countIf(is_now AND kind = 'comment') AS comments,
        uniqExactIf(platform, is_now) AS platforms,
        countIf(is_now AND sentiment = 'negative') AS negative,
        countIf(is_now AND sentiment = 'neutral') AS neutral,
        countIf(is_now AND sentiment = 'positive') AS positive,
        countIf(is_now AND low_confidence = 1) AS unsure,
        minIf(stored_at, is_now) AS oldest,
        countIf(is_before) AS before_amount,
        minIf(stored_at, is_before) AS before_oldest,
        countIf(is_week) AS week_amount,
        minIf(stored_at, is_week) AS week_oldest
    FROM
    (
        SELECT
            platform, kind, sentiment, low_confidence, stored_at,
            published_at >= begin AND published_at < end_before AS is_now,
            published_at >= before_begin AND published_at < before_end AS is_before,
            published_at >= week_begin AND published_at < week_end AS is_week
        FROM v_item_texts
        WHERE is_now OR is_before OR is_week
    )
) AS item
CROSS JOIN
(
    SELECT
        sumIf(read, minute >= begin AND minute < end_before) AS read_now,
        sumIf(read, minute >= before_begin AND minute < before_end) AS read_before,
        sumIf(read, minute >= week_begin AND minute < week_end) AS read_week
    FROM v_ledger
    WHERE minute >= least(before_begin, week_begin)
        AND minute < end_before
) AS account
