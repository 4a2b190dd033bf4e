-- What a topic or a post is called, and whether it is known at all. The other of the two is an empty text.
SELECT
    toUInt8(
        (SELECT count() FROM v_topics WHERE topic_id = {topic:String} AND topic_id != '')
        + (SELECT count() FROM v_threads WHERE root_id = {thread:String} AND root_id != '') > 0) AS known,
    (SELECT any(name) FROM v_topics WHERE topic_id = {topic:String}) AS topic_name,
    (SELECT any(expression) FROM v_topics WHERE topic_id = {topic:String}) AS expression,
    (SELECT any(title) FROM v_threads WHERE root_id = {thread:String}) AS thread_title,
    (SELECT any(url) FROM v_threads WHERE root_id = {thread:String}) AS thread_url,
    (SELECT any(toString(platform)) FROM v_threads WHERE root_id = {thread:String}) AS thread_platform,
    (SELECT toUnixTimestamp64Milli(max(published_at)) FROM v_threads WHERE root_id = {thread:String}) AS opened_at
