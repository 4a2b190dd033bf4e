-- The graph of reposts is worked out by its board: a view with arguments that asks another one is resolved over and over by the server.
-- What it is made of, v_spread_of, stays.
DROP VIEW IF EXISTS v_spread_graph;
