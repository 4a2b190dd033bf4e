/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** An expected source that delivers nothing. Lives in Flink state. */
public final class SilentSource {
    /** As people know it. */
    public String name = "";

    /** Event time of its newest item in ms; 0: none was ever seen. */
    public long lastItemAt;
}
