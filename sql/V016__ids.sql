-- Ids of items and threads bear their platform: platform/id. What was written before under an id alone stays as it is until its TTL
-- takes it; no key changes, so nothing is copied.
ALTER TABLE items
    COMMENT COLUMN item_id 'platform/id: an id alone is unique on its platform only; a post and a comment may have the same',
    COMMENT COLUMN root_id 'the thread: platform/id of its original',
    COMMENT COLUMN parent_id 'platform/id; empty for an original',
    COMMENT COLUMN platform 'code of the list of platforms; of one that is not in it its name in normal form',
    COMMENT COLUMN channel 'of a comment that names none the channel of its platform',
    COMMENT COLUMN region 'the one it names, in normal form; else the town of the first place its text names';

ALTER TABLE threads COMMENT COLUMN root_id 'platform/id of the original';

ALTER TABLE late_items
    COMMENT COLUMN item_id 'platform/id',
    COMMENT COLUMN root_id 'platform/id of the original';

ALTER TABLE subject_windows
    COMMENT COLUMN subject_id 'id of a topic; of a thread platform/id of its original',
    COMMENT COLUMN platforms 'items by platform; those that are not in the list of platforms as other';

ALTER TABLE alerts COMMENT COLUMN subject_id 'id of a topic or a source; of a thread platform/id of its original';
