/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.common;

import java.io.Serializable;
import java.util.concurrent.ExecutorService;

/** Threads for what takes its time. */
public interface Workers extends Serializable {
    /**
     * @param name of what they do
     * @return the caller ends it
     */
    ExecutorService threads(String name);
}
