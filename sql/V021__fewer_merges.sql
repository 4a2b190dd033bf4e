-- How often parts are merged. With the default base of 5 a row that comes in small inserts is written again twice as often as with 10,
-- and merging is most of what a window costs the server. Readers find a few parts more. The settings touch no row.
ALTER TABLE items MODIFY SETTING merge_selector_base = 10;

ALTER TABLE subject_windows MODIFY SETTING merge_selector_base = 10;

ALTER TABLE threads MODIFY SETTING merge_selector_base = 10;

ALTER TABLE ledger MODIFY SETTING merge_selector_base = 10;
