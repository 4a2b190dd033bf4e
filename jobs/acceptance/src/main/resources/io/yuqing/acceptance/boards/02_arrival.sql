-- Items come in the order in which they were collected: what a quarter of a day brought.
INSERT INTO items
SELECT *
FROM arriving
WHERE collected_at >= {from:DateTime64(3, 'Asia/Shanghai')} AND collected_at < {from:DateTime64(3, 'Asia/Shanghai')} + INTERVAL 6 HOUR
