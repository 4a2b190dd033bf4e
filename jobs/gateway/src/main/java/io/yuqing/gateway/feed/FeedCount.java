/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

/** What is counted of feeds, since the start. */
public enum FeedCount {
    VISITS_READ("feed_visits_read", "Visits to feeds that were read, or had not changed."),
    VISITS_UNREADABLE("feed_visits_unreadable", "Visits to feeds that could not be read."),
    VISITS_NOT_STORED("feed_visits_not_stored", "Visits whose items Kafka did not take."),
    ITEMS_STORED("feed_items_stored", "Items of feeds that are stored.");

    private final String metric;
    private final String help;

    FeedCount(String metric, String help) {
        this.metric = metric;
        this.help = help;
    }

    /** Its name as a metric, without the words that all names begin and end with. */
    public String metric() {
        return metric;
    }

    /** One sentence. */
    public String help() {
        return help;
    }

    static FeedCount of(Visit.Outcome outcome) {
        return switch (outcome) {
            case READ -> VISITS_READ;
            case UNREADABLE -> VISITS_UNREADABLE;
            case NOT_STORED -> VISITS_NOT_STORED;
        };
    }
}
