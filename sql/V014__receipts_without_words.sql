-- Of what a receiver answers only numbers are kept: its words could be anything, and rows stay for three years.
ALTER TABLE deliveries COMMENT COLUMN code 'the number of the receiver, such as 310000 or 550';
ALTER TABLE deliveries COMMENT COLUMN message 'words of ours, or the status of a mail server such as 5.7.1';
