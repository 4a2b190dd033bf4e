-- One topic, 公交改线, on 10 July with the week before: small enough to group and weigh by hand.
--
-- Originals of the day: k1 is one article on three platforms, k4 another one, both with 公交. A fifth has nothing to compare.
-- Comments of the day: three say 绕路 in two texts (c1 pasted as c3), two say 班车, two are the same text without key words,
-- one is a picture. The week before: four texts of the topic, all with 公交, and six items of other topics.
INSERT INTO items
    (item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, title, text, url, region, sentiment,
     sentiment_score, low_confidence, category, second_category, category_score, category_reason, keywords, topics,
     topic_words, cluster_id, likes, comments, reposts, views, analysis_version, version) VALUES
    ('bus-p1', 'weibo', 'microblog', 'original', 'bus-p1', '', '2026-07-10 08:00:00', '2026-07-10 08:01:00', '公交改线', '3 路公交明天改线', 'https://example.org/p1', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '改线'], ['bus'], ['公交'], 'k1', 0, 0, 0, 0, 'a1', 1),
    ('bus-p2', 'portal', 'portal', 'original', 'bus-p2', '', '2026-07-10 09:00:00', '2026-07-10 09:01:00', '3 路改线', '3 路公交明天改线。', 'https://example.org/p2', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '改线'], ['bus'], ['公交'], 'k1', 0, 0, 0, 0, 'a1', 1),
    ('bus-p3', 'weibo', 'microblog', 'original', 'bus-p3', '', '2026-07-10 10:00:00', '2026-07-10 10:01:00', '公交改线', '3 路公交明天改线', 'https://example.org/p3', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '改线'], ['bus'], ['公交'], 'k1', 0, 0, 0, 0, 'a1', 1),
    ('bus-p4', 'forum', 'forum', 'original', 'bus-p4', '', '2026-07-10 11:00:00', '2026-07-10 11:01:00', '', '公交票价要不要听证', 'https://example.org/p4', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '票价'], ['bus'], ['公交'], 'k4', 0, 0, 0, 0, 'a1', 1),
    ('bus-p5', 'weibo', 'microblog', 'original', 'bus-p5', '', '2026-07-10 11:30:00', '2026-07-10 11:31:00', '', '', 'https://example.org/p5', '', 'neutral', 0, 0, 'other', '', 0.2, '', [], ['bus'], [], '', 0, 0, 0, 0, 'a1', 1),
    ('bus-c1', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:00:00', '2026-07-10 12:01:00', '', '每天上班要绕路', '', '', 'negative', -0.6, 0, 'public_concern', '', 0.8, '', ['绕路', '上班'], ['bus'], [], 'v1', 5, 0, 0, 0, 'a1', 1),
    ('bus-c2', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:05:00', '2026-07-10 12:06:00', '', '接孩子绕路太远', '', '', 'negative', -0.7, 1, 'public_concern', '', 0.8, '', ['绕路', '孩子'], ['bus'], [], 'v2', 3, 0, 0, 0, 'a1', 1),
    ('bus-c2', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:05:00', '2026-07-10 13:06:00', '', '接孩子绕路太远', '', '', 'negative', -0.7, 1, 'public_concern', '', 0.8, '', ['绕路', '孩子'], ['bus'], [], 'v2', 9, 0, 0, 0, 'a1', 2),
    ('bus-c3', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:10:00', '2026-07-10 12:11:00', '', '每天上班要绕路', '', '', 'negative', -0.6, 0, 'public_concern', '', 0.8, '', ['绕路', '上班'], ['bus'], [], 'v1', 0, 0, 0, 0, 'a1', 1),
    ('bus-c4', 'portal', 'portal', 'comment', 'bus-p2', 'bus-p2', '2026-07-10 12:15:00', '2026-07-10 12:16:00', '', '班车多了', '', '', 'positive', 0.8, 0, 'public_concern', '', 0.8, '', ['班车'], ['bus'], [], 'v4', 2, 0, 0, 0, 'a1', 1),
    ('bus-c5', 'portal', 'portal', 'comment', 'bus-p2', 'bus-p2', '2026-07-10 12:20:00', '2026-07-10 12:21:00', '', '班车准点就好', '', '', 'positive', 0.5, 1, 'public_concern', '', 0.8, '', ['班车', '准点'], ['bus'], [], 'v5', 1, 0, 0, 0, 'a1', 1),
    ('bus-c6', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:25:00', '2026-07-10 12:26:00', '', '顶', '', '', 'neutral', 0, 1, 'other', '', 0.2, '', [], ['bus'], [], 'v6', 0, 0, 0, 0, 'a1', 1),
    ('bus-c7', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:30:00', '2026-07-10 12:31:00', '', '顶', '', '', 'neutral', 0, 1, 'other', '', 0.2, '', [], ['bus'], [], 'v6', 1, 0, 0, 0, 'a1', 1),
    ('bus-c8', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-10 12:35:00', '2026-07-10 12:36:00', '', '', '', '', 'neutral', 0, 1, 'other', '', 0.2, '', [], ['bus'], [], '', 0, 0, 0, 0, 'a1', 1),
    ('bus-r1', 'weibo', 'microblog', 'repost', 'bus-p1', 'bus-p1', '2026-07-10 12:40:00', '2026-07-10 12:41:00', '', '', '', '', 'neutral', 0, 1, 'other', '', 0.2, '', [], ['bus'], [], '', 0, 0, 0, 0, 'a1', 1),
    ('bus-late', 'weibo', 'microblog', 'comment', 'bus-p1', 'bus-p1', '2026-07-11 00:00:00', '2026-07-11 00:01:00', '', '绕路', '', '', 'negative', -0.6, 0, 'public_concern', '', 0.8, '', ['绕路'], ['bus'], [], 'v9', 99, 0, 0, 0, 'a1', 1),
    ('bus-b1', 'weibo', 'microblog', 'original', 'bus-b1', '', '2026-07-05 08:00:00', '2026-07-05 08:01:00', '', '公交票价', '', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '', ['公交', '票价'], ['bus'], ['公交'], 'b1', 0, 0, 0, 0, 'a1', 1),
    ('bus-b2', 'weibo', 'microblog', 'original', 'bus-b2', '', '2026-07-05 09:00:00', '2026-07-05 09:01:00', '', '公交', '', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '', ['公交'], ['bus'], ['公交'], 'b2', 0, 0, 0, 0, 'a1', 1),
    ('bus-b3', 'weibo', 'microblog', 'original', 'bus-b3', '', '2026-07-05 10:00:00', '2026-07-05 10:01:00', '', '公交站', '', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '', ['公交'], ['bus'], ['公交'], 'b3', 0, 0, 0, 0, 'a1', 1),
    ('bus-b4', 'weibo', 'microblog', 'original', 'bus-b4', '', '2026-07-05 11:00:00', '2026-07-05 11:01:00', '', '公交卡', '', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '', ['公交'], ['bus'], ['公交'], 'b4', 0, 0, 0, 0, 'a1', 1),
    ('oth-1', 'weibo', 'microblog', 'original', 'oth-1', '', '2026-07-06 08:00:00', '2026-07-06 08:01:00', '', '修路绕路', '', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '', ['绕路', '修路'], ['road'], [], 'o1', 0, 0, 0, 0, 'a1', 1),
    ('oth-2', 'weibo', 'microblog', 'original', 'oth-2', '', '2026-07-06 09:00:00', '2026-07-06 09:01:00', '', '公交让路', '', '', 'neutral', 0, 0, 'public_concern', '', 0.9, '', ['公交'], ['road'], [], 'o2', 0, 0, 0, 0, 'a1', 1),
    ('oth-3', 'weibo', 'microblog', 'original', 'oth-3', '', '2026-07-06 10:00:00', '2026-07-06 10:01:00', '', '天气', '', '', 'neutral', 0, 0, 'other', '', 0.9, '', ['天气'], [], [], 'o3', 0, 0, 0, 0, 'a1', 1),
    ('oth-4', 'weibo', 'microblog', 'original', 'oth-4', '', '2026-07-06 11:00:00', '2026-07-06 11:01:00', '', '天气', '', '', 'neutral', 0, 0, 'other', '', 0.9, '', ['天气'], [], [], 'o3', 0, 0, 0, 0, 'a1', 1),
    ('oth-5', 'weibo', 'microblog', 'original', 'oth-5', '', '2026-07-06 12:00:00', '2026-07-06 12:01:00', '', '天气', '', '', 'neutral', 0, 0, 'other', '', 0.9, '', ['天气'], [], [], 'o3', 0, 0, 0, 0, 'a1', 1),
    ('oth-6', 'weibo', 'microblog', 'original', 'oth-6', '', '2026-07-06 13:00:00', '2026-07-06 13:01:00', '', '天气', '', '', 'neutral', 0, 0, 'other', '', 0.9, '', ['天气'], [], [], 'o3', 0, 0, 0, 0, 'a1', 1),
    ('oth-7', 'weibo', 'microblog', 'original', 'oth-7', '', '2026-07-02 23:59:59', '2026-07-03 00:01:00', '', '绕路', '', '', 'neutral', 0, 0, 'other', '', 0.9, '', ['绕路'], ['bus'], [], 'o7', 0, 0, 0, 0, 'a1', 1);
