/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * What a change would have done, for people.
 *
 * @param sentences the numbers
 * @param lists examples
 * @param fault why it could not be tried; empty if it was
 */
public record TrialView(List<String> sentences, List<Examples> lists, String fault) {
    public static final TrialView NONE = new TrialView(List.of(), List.of(), "");

    /**
     * @param more how many there are beside those shown
     */
    public record Examples(String title, List<Example> all, long more) {}

    /**
     * @param mark what it was found by
     */
    public record Example(String at, String mark, String text) {}

    /** Of a trial that could not be made. */
    public static TrialView failed(String why) {
        return new TrialView(List.of(), List.of(), why);
    }

    public boolean isThere() {
        return !sentences.isEmpty() || !fault.isEmpty();
    }
}
