-- Items of a period by channel; a share needs 30 items.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    toString(channel) AS code,
    transform(toString(channel),
        ['portal', 'forum', 'blog', 'microblog', 'wechat', 'news_comment', 'traditional_media', 'short_video', 'hotline', 'other'],
        ['门户网站', '论坛', '博客', '微博', '微信', '新闻跟帖', '传统媒体', '短视频', '热线', '其他'], '未注明') AS name,
    count() AS items,
    sum(items) OVER () AS total,
    if(total < 30, NULL, round(items / total, 3)) AS share,
    countIf(kind = 'original') AS originals,
    countIf(kind = 'repost') AS reposts,
    countIf(kind = 'comment') AS comments,
    countIf(sentiment = 'negative') AS negative,
    if(items < 30, NULL, round(negative / items, 3)) AS negative_share
FROM v_item_texts
WHERE published_at >= begin
    AND published_at < end_before
GROUP BY channel
ORDER BY items DESC, code
LIMIT 12
