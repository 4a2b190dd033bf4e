/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/**
 * A channel whose receiver refused the latest message, until somebody changes something. Lives in
 * Flink state.
 */
public final class RefusingChannel {
    public String name = "";

    /** Why, as {@code v_deliveries} has it. */
    public String cause = "";
}
