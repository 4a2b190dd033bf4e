/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

/**
 * A topic or thread that people look at now.
 *
 * @param kind {@code topic}, {@code thread}
 * @param isDue whether its comments were not grouped of late
 */
record LiveSubject(String kind, String id, boolean isDue) {
    boolean isThread() {
        return kind.equals("thread");
    }
}
