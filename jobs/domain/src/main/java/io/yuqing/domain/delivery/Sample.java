/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** An item that an alert shows as a sample. Lives in Flink state; never an author. */
public final class Sample {
    /** Code; empty for a comment, which has none of its own. */
    public String channel = "";

    /** Event time. */
    public long at;

    /** Masked before it came here. */
    public String text = "";

    /** Empty if there is none. */
    public String url = "";
}
