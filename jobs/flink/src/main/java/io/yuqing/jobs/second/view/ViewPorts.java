/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import java.io.Serializable;
import java.util.concurrent.ExecutorService;

/** What the operator of views is given of the world; opened where it runs. */
interface ViewPorts extends Serializable {
    ViewTables tables();

    Vectors vectors();

    /** One thread. */
    ExecutorService thread();

    /** Vectors of texts, until it is closed. */
    interface Vectors extends AutoCloseable {
        float[] of(String text);

        @Override
        void close();
    }
}
