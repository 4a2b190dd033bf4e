/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * A rule on trial, for people.
 *
 * @param byHand how it is tried without this page; empty if it can be tried here
 * @param days how many days back it is tried, or would be
 * @param hash of what was asked; empty if nobody did
 * @param poll where the page asks how far it is; empty if nothing goes on
 * @param status how far it is, or how it ended
 * @param fault why there is no result; empty if there is one, or none yet
 * @param sentences the numbers
 * @param table alerts by day; empty without a result
 * @param lists examples
 * @param other the page of another rule that is being tried; empty if none is
 */
public record BacktestView(
        String byHand,
        int days,
        String hash,
        String poll,
        String status,
        String fault,
        List<String> sentences,
        List<Day> table,
        List<Examples> lists,
        String other) {
    /** Of what is no rule that would be in force. */
    public static final BacktestView NONE =
            new BacktestView("", 0, "", "", "", "", List.of(), List.of(), List.of(), "");

    /**
     * Alerts of a day, or of all.
     *
     * @param now by the rule on trial
     * @param before by the rule in force
     */
    public record Day(String day, String now, String before) {}

    /**
     * @param more how many there are beside those shown
     */
    public record Examples(String title, List<Example> all, long more) {}

    /**
     * @param page of what it is about; empty if there is none
     */
    public record Example(String at, String level, String levelText, String name, String page) {}

    /** Of a rule that nobody has tried yet. */
    public static BacktestView offered(int days, String other) {
        return new BacktestView("", days, "", "", "", "", List.of(), List.of(), List.of(), other);
    }

    /** Of one that is tried elsewhere. */
    public static BacktestView byHand(String how) {
        return new BacktestView(how, 0, "", "", "", "", List.of(), List.of(), List.of(), "");
    }

    public boolean isThere() {
        return days > 0 || !byHand.isEmpty();
    }

    public boolean isAsked() {
        return !hash.isEmpty();
    }

    public boolean isRunning() {
        return !poll.isEmpty();
    }
}
